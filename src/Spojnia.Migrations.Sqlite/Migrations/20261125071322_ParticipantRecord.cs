using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spojnia.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ParticipantRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<DateOnly>(
                name: "StartedOn",
                table: "Support_Participation",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "TEXT");

            migrationBuilder.AddColumn<bool>(
                name: "IsComplete",
                table: "Support_Participation",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ReportedIn",
                table: "Support_Participation",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Support_InstitutionLink",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_InstitutionLink", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_InstitutionLink_Support_Participation_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Support_Participation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_ParticipantRecord",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false),
                    Missing = table.Column<string>(type: "TEXT", nullable: false),
                    FrozenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_ParticipantRecord", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_ParticipantRecord_Support_Participation_Id",
                        column: x => x.Id,
                        principalTable: "Support_Participation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_RecordTerm",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Dictionary = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Parent = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_RecordTerm", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_RecordCorrection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OldValue = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OldLabel = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NewValue = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NewLabel = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_RecordCorrection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_RecordCorrection_Support_ParticipantRecord_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Support_ParticipantRecord",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Support_InstitutionLink_ParticipationId_InstitutionId",
                table: "Support_InstitutionLink",
                columns: new[] { "ParticipationId", "InstitutionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_InstitutionLink_ProjectId_InstitutionId",
                table: "Support_InstitutionLink",
                columns: new[] { "ProjectId", "InstitutionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_ParticipantRecord_PersonId",
                table: "Support_ParticipantRecord",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_ParticipantRecord_ProjectId",
                table: "Support_ParticipantRecord",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_RecordCorrection_RecordId",
                table: "Support_RecordCorrection",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_RecordTerm_Dictionary_Code_ValidFrom",
                table: "Support_RecordTerm",
                columns: new[] { "Dictionary", "Code", "ValidFrom" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Support_InstitutionLink");

            migrationBuilder.DropTable(
                name: "Support_RecordCorrection");

            migrationBuilder.DropTable(
                name: "Support_RecordTerm");

            migrationBuilder.DropTable(
                name: "Support_ParticipantRecord");

            migrationBuilder.DropColumn(
                name: "IsComplete",
                table: "Support_Participation");

            migrationBuilder.DropColumn(
                name: "ReportedIn",
                table: "Support_Participation");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "StartedOn",
                table: "Support_Participation",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
