using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spojnia.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Core_Act",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Who = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OnBehalfOf = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_Act", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Core_EvidenceEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TaskNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    ActionNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SourceModule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceRecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceLink = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CancelsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_EvidenceEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Core_OutboxLetter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    CalendarMethod = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Calendar = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Claim = table.Column<Guid>(type: "TEXT", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_OutboxLetter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Core_Person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GivenName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FamilyName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    FoldedEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PeselCipher = table.Column<byte[]>(type: "BLOB", maxLength: 64, nullable: true),
                    PeselHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    HasNoPesel = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_Person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Core_TerritoryUnit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    JstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_TerritoryUnit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Core_UnitSpan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_UnitSpan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Core_UnitSpan_Core_TerritoryUnit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Core_TerritoryUnit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Core_Act_At",
                table: "Core_Act",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Core_Act_SubjectKind_SubjectId_At",
                table: "Core_Act",
                columns: new[] { "SubjectKind", "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Core_EvidenceEntry_CancelsId",
                table: "Core_EvidenceEntry",
                column: "CancelsId",
                unique: true,
                filter: "\"CancelsId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Core_EvidenceEntry_ProjectId_Kind_Theme_SubjectId_Turn",
                table: "Core_EvidenceEntry",
                columns: new[] { "ProjectId", "Kind", "Theme", "SubjectId", "Turn" },
                unique: true,
                filter: "\"CancelsId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Core_EvidenceEntry_SourceRecordId",
                table: "Core_EvidenceEntry",
                column: "SourceRecordId");

            migrationBuilder.CreateIndex(
                name: "IX_Core_OutboxLetter_Key",
                table: "Core_OutboxLetter",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Core_OutboxLetter_SentAt_DueAt",
                table: "Core_OutboxLetter",
                columns: new[] { "SentAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Core_Person_FoldedEmail",
                table: "Core_Person",
                column: "FoldedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Core_Person_FoldedName",
                table: "Core_Person",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_Core_Person_PeselHash",
                table: "Core_Person",
                column: "PeselHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Core_UnitSpan_Code",
                table: "Core_UnitSpan",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_Core_UnitSpan_UnitId_From",
                table: "Core_UnitSpan",
                columns: new[] { "UnitId", "From" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Core_Act");

            migrationBuilder.DropTable(
                name: "Core_EvidenceEntry");

            migrationBuilder.DropTable(
                name: "Core_OutboxLetter");

            migrationBuilder.DropTable(
                name: "Core_Person");

            migrationBuilder.DropTable(
                name: "Core_UnitSpan");

            migrationBuilder.DropTable(
                name: "Core_TerritoryUnit");
        }
    }
}
