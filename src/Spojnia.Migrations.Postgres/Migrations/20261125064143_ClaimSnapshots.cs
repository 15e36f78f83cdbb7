using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spojnia.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ClaimSnapshots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Projects_ClaimPeriod",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects_ClaimPeriod", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Projects_ClaimSnapshot",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    PeriodId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimNumber = table.Column<int>(type: "integer", nullable: false),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DefinitionVersion = table.Column<int>(type: "integer", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects_ClaimSnapshot", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Projects_ClaimSnapshot_Projects_ClaimPeriod_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "Projects_ClaimPeriod",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Projects_CorrectionNote",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    PeriodId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimNumber = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FromSnapshotId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromTurn = table.Column<int>(type: "integer", nullable: false),
                    ToSnapshotId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToTurn = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    WrittenBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects_CorrectionNote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Projects_CorrectionNote_Projects_ClaimSnapshot_FromSnapshot~",
                        column: x => x.FromSnapshotId,
                        principalTable: "Projects_ClaimSnapshot",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Projects_CorrectionNote_Projects_ClaimSnapshot_ToSnapshotId",
                        column: x => x.ToSnapshotId,
                        principalTable: "Projects_ClaimSnapshot",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Projects_SnapshotBody",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Packed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects_SnapshotBody", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Projects_SnapshotBody_Projects_ClaimSnapshot_Id",
                        column: x => x.Id,
                        principalTable: "Projects_ClaimSnapshot",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Projects_SnapshotStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SnapshotId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects_SnapshotStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Projects_SnapshotStep_Projects_ClaimSnapshot_SnapshotId",
                        column: x => x.SnapshotId,
                        principalTable: "Projects_ClaimSnapshot",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_ClaimPeriod_ProjectId_Number",
                table: "Projects_ClaimPeriod",
                columns: new[] { "ProjectId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Projects_ClaimSnapshot_PeriodId_Turn",
                table: "Projects_ClaimSnapshot",
                columns: new[] { "PeriodId", "Turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Projects_ClaimSnapshot_ProjectId_ClaimNumber",
                table: "Projects_ClaimSnapshot",
                columns: new[] { "ProjectId", "ClaimNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_CorrectionNote_FromSnapshotId",
                table: "Projects_CorrectionNote",
                column: "FromSnapshotId");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_CorrectionNote_ProjectId_Number",
                table: "Projects_CorrectionNote",
                columns: new[] { "ProjectId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Projects_CorrectionNote_ToSnapshotId",
                table: "Projects_CorrectionNote",
                column: "ToSnapshotId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Projects_SnapshotStep_SnapshotId_Kind",
                table: "Projects_SnapshotStep",
                columns: new[] { "SnapshotId", "Kind" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Projects_CorrectionNote");

            migrationBuilder.DropTable(
                name: "Projects_SnapshotBody");

            migrationBuilder.DropTable(
                name: "Projects_SnapshotStep");

            migrationBuilder.DropTable(
                name: "Projects_ClaimSnapshot");

            migrationBuilder.DropTable(
                name: "Projects_ClaimPeriod");
        }
    }
}
