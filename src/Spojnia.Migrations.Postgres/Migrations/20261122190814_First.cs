using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spojnia.Migrations.Postgres.Migrations
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sentence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Who = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    OnBehalfOf = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_Act", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Core_EvidenceEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    TaskNumber = table.Column<int>(type: "integer", nullable: true),
                    ActionNumber = table.Column<int>(type: "integer", nullable: true),
                    Theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sex = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SourceModule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SourceRecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceLink = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CancelsId = table.Column<Guid>(type: "uuid", nullable: true),
                    Turn = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_EvidenceEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Core_OutboxLetter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    To = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ToName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    CalendarMethod = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Calendar = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Claim = table.Column<Guid>(type: "uuid", nullable: true),
                    LastError = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_OutboxLetter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Core_Person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GivenName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    FamilyName = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FoldedName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    FoldedEmail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    PeselCipher = table.Column<byte[]>(type: "bytea", maxLength: 64, nullable: true),
                    PeselHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    HasNoPesel = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_Person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Core_TerritoryUnit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    JstId = table.Column<Guid>(type: "uuid", nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_TerritoryUnit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Core_UnitSpan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    FoldedName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
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
