using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spojnia.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Advising : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsDirect",
                table: "Support_Training",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Support_AdvisoryCard",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    TaskNumber = table.Column<int>(type: "integer", nullable: true),
                    Actions = table.Column<int[]>(type: "integer[]", nullable: false),
                    Topic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Hours = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    AdviserId = table.Column<Guid>(type: "uuid", nullable: true),
                    AdviserName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    Present = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Issue = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Recommendation = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    NextStep = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    NextStepOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SignedByName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TakenBackReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    TrainingId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_AdvisoryCard", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_OutreachContact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReasonCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_OutreachContact", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_AdvisedPerson",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CardId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_AdvisedPerson", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_AdvisedPerson_Core_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Core_Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Support_AdvisedPerson_Support_AdvisoryCard_CardId",
                        column: x => x.CardId,
                        principalTable: "Support_AdvisoryCard",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_AdvisedUnit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CardId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_AdvisedUnit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_AdvisedUnit_Support_AdvisoryCard_CardId",
                        column: x => x.CardId,
                        principalTable: "Support_AdvisoryCard",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Support_AdvisedPerson_CardId_PersonId",
                table: "Support_AdvisedPerson",
                columns: new[] { "CardId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_AdvisedPerson_PersonId",
                table: "Support_AdvisedPerson",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_AdvisedUnit_CardId_UnitId",
                table: "Support_AdvisedUnit",
                columns: new[] { "CardId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_AdvisedUnit_UnitId",
                table: "Support_AdvisedUnit",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_AdvisoryCard_Day",
                table: "Support_AdvisoryCard",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_Support_AdvisoryCard_ProjectId_Topic_State",
                table: "Support_AdvisoryCard",
                columns: new[] { "ProjectId", "Topic", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_OutreachContact_UnitId_Day",
                table: "Support_OutreachContact",
                columns: new[] { "UnitId", "Day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Support_AdvisedPerson");

            migrationBuilder.DropTable(
                name: "Support_AdvisedUnit");

            migrationBuilder.DropTable(
                name: "Support_OutreachContact");

            migrationBuilder.DropTable(
                name: "Support_AdvisoryCard");

            migrationBuilder.DropColumn(
                name: "IsDirect",
                table: "Support_Training");
        }
    }
}
