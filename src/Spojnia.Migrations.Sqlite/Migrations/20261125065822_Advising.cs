using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spojnia.Migrations.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Support_AdvisoryCard",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TaskNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Actions = table.Column<string>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hours = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AdviserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AdviserName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Present = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Issue = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Recommendation = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    NextStep = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    NextStepOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SignedByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    TrainingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_AdvisoryCard", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_OutreachContact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReasonCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_OutreachContact", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_AdvisedPerson",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false)
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
