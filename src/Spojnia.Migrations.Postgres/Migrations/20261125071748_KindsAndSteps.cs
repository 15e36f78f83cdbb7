using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spojnia.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class KindsAndSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "DiplomaRequired",
                table: "Support_Training",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Edition",
                table: "Support_Training",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsAbroad",
                table: "Support_Training",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "PartRule",
                table: "Support_Training",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "PartsRequired",
                table: "Support_Training",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PlacesPerJst",
                table: "Support_Training",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReportDays",
                table: "Support_Training",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SeriesId",
                table: "Support_Training",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OutcomesCovered",
                table: "Support_TestResult",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "QuestionnaireId",
                table: "Support_TestResult",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Accusative",
                table: "Support_SupportKind",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Genitive",
                table: "Support_SupportKind",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Places",
                table: "Support_SupportKind",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReportDays",
                table: "Support_SupportKind",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "Steps",
                table: "Support_SupportKind",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<int>(
                name: "Part",
                table: "Support_Session",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerJstId",
                table: "Support_Enrolment",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Support_GoodPractice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TrainingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Description = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    FoldedText = table.Column<string>(type: "character varying(620)", maxLength: 620, nullable: false),
                    ToPublish = table.Column<bool>(type: "boolean", nullable: false),
                    AddedByName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_GoodPractice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_GoodPractice_Support_Training_TrainingId",
                        column: x => x.TrainingId,
                        principalTable: "Support_Training",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Support_PartPass",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TrainingId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartNumber = table.Column<int>(type: "integer", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    PassedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedByName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TakenBackReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_PartPass", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_PartPass_Support_Enrolment_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Support_Enrolment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Support_PriorResult",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TrainingId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Points = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    MaxPoints = table.Column<int>(type: "integer", nullable: false),
                    TakenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    QuestionnaireId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedByName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_PriorResult", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_PriorResult_Support_Enrolment_Id",
                        column: x => x.Id,
                        principalTable: "Support_Enrolment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_TrainingPart",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TrainingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RequiredHours = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    NeedsPass = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_TrainingPart", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_TrainingPart_Support_Training_TrainingId",
                        column: x => x.TrainingId,
                        principalTable: "Support_Training",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_TravelCard",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TrainingId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Document = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    NumberCipher = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ContactCipher = table.Column<byte[]>(type: "bytea", maxLength: 800, nullable: false),
                    HasOwnInsurance = table.Column<bool>(type: "boolean", nullable: false),
                    FilledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_TravelCard", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_TravelCard_Support_Enrolment_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Support_Enrolment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_VisitReport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    AuthorName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_VisitReport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_VisitReport_Support_Training_Id",
                        column: x => x.Id,
                        principalTable: "Support_Training",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Training_SeriesId",
                table: "Support_Training",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_GoodPractice_ToPublish",
                table: "Support_GoodPractice",
                column: "ToPublish");

            migrationBuilder.CreateIndex(
                name: "IX_Support_GoodPractice_TrainingId",
                table: "Support_GoodPractice",
                column: "TrainingId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_PartPass_EnrolmentId_PartNumber",
                table: "Support_PartPass",
                columns: new[] { "EnrolmentId", "PartNumber" },
                unique: true,
                filter: "\"TakenBackAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Support_PartPass_TrainingId",
                table: "Support_PartPass",
                column: "TrainingId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_PriorResult_PersonId",
                table: "Support_PriorResult",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_PriorResult_TrainingId",
                table: "Support_PriorResult",
                column: "TrainingId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_TrainingPart_TrainingId_Number",
                table: "Support_TrainingPart",
                columns: new[] { "TrainingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_TravelCard_EnrolmentId",
                table: "Support_TravelCard",
                column: "EnrolmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_TravelCard_TrainingId",
                table: "Support_TravelCard",
                column: "TrainingId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Support_GoodPractice");

            migrationBuilder.DropTable(
                name: "Support_PartPass");

            migrationBuilder.DropTable(
                name: "Support_PriorResult");

            migrationBuilder.DropTable(
                name: "Support_TrainingPart");

            migrationBuilder.DropTable(
                name: "Support_TravelCard");

            migrationBuilder.DropTable(
                name: "Support_VisitReport");

            migrationBuilder.DropIndex(
                name: "IX_Support_Training_SeriesId",
                table: "Support_Training");

            migrationBuilder.DropColumn(
                name: "DiplomaRequired",
                table: "Support_Training");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "Support_Training");

            migrationBuilder.DropColumn(
                name: "IsAbroad",
                table: "Support_Training");

            migrationBuilder.DropColumn(
                name: "PartRule",
                table: "Support_Training");

            migrationBuilder.DropColumn(
                name: "PartsRequired",
                table: "Support_Training");

            migrationBuilder.DropColumn(
                name: "PlacesPerJst",
                table: "Support_Training");

            migrationBuilder.DropColumn(
                name: "ReportDays",
                table: "Support_Training");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "Support_Training");

            migrationBuilder.DropColumn(
                name: "OutcomesCovered",
                table: "Support_TestResult");

            migrationBuilder.DropColumn(
                name: "QuestionnaireId",
                table: "Support_TestResult");

            migrationBuilder.DropColumn(
                name: "Accusative",
                table: "Support_SupportKind");

            migrationBuilder.DropColumn(
                name: "Genitive",
                table: "Support_SupportKind");

            migrationBuilder.DropColumn(
                name: "Places",
                table: "Support_SupportKind");

            migrationBuilder.DropColumn(
                name: "ReportDays",
                table: "Support_SupportKind");

            migrationBuilder.DropColumn(
                name: "Steps",
                table: "Support_SupportKind");

            migrationBuilder.DropColumn(
                name: "Part",
                table: "Support_Session");

            migrationBuilder.DropColumn(
                name: "OwnerJstId",
                table: "Support_Enrolment");
        }
    }
}
