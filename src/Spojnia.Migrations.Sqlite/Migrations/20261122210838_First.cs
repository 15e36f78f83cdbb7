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
                name: "Accounts_OneTimeLink",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts_OneTimeLink", x => x.Id);
                });

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
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_EvidenceEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Core_EvidenceTally",
                columns: table => new
                {
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TaskNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ActionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Standing = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_EvidenceTally", x => new { x.ProjectId, x.Kind, x.Theme, x.Sex, x.UnitId, x.TaskNumber, x.ActionNumber });
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
                name: "Core_TerritoryEdition",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_TerritoryEdition", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Core_TerritorySet",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsShipped = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_TerritorySet", x => x.Id);
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
                name: "Organisations_ImportDraft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Headers = table.Column<string>(type: "TEXT", maxLength: 500000, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    FaultyRows = table.Column<int>(type: "INTEGER", nullable: false),
                    UndecidedRows = table.Column<int>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Completed = table.Column<int>(type: "INTEGER", nullable: false),
                    Skipped = table.Column<int>(type: "INTEGER", nullable: false),
                    Trouble = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OnBehalfOf = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations_ImportDraft", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Organisations_Organisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OwnerJstId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SeatUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Operator = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PostalCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Nip = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Regon = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Krs = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Ade = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Website = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    ActiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SourceDate = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NeedsChecking = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsCentre = table.Column<bool>(type: "INTEGER", nullable: false),
                    MergedIntoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FoldedSearch = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations_Organisation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Organisations_ToldApart",
                columns: table => new
                {
                    LowId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HighId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations_ToldApart", x => new { x.LowId, x.HighId });
                });

            migrationBuilder.CreateTable(
                name: "Projects_Project",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects_Project", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_CertificateYear",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_CertificateYear", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_Regulation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Regulation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_SupportKind",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    IsSupport = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_SupportKind", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Accounts_Account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BlockedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AuthenticatorKey = table.Column<byte[]>(type: "BLOB", maxLength: 200, nullable: true),
                    RecoveryCodes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FailedSignIns = table.Column<int>(type: "INTEGER", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastSignedInAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts_Account", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Accounts_Account_Core_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Core_Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Accounts_Membership",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts_Membership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Accounts_Membership_Core_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Core_Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Support_Participation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExitedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedAsPlanned = table.Column<bool>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EntryEnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntrySex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EntryAge = table.Column<int>(type: "INTEGER", nullable: true),
                    EntryEducation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EntryRelation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EntryInstitutionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EntryInstitution = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EntryPosition = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EntryIsSocialWorker = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Participation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_Participation_Core_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Core_Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Core_TerritorySetMember",
                columns: table => new
                {
                    SetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_TerritorySetMember", x => new { x.SetId, x.UnitId, x.From });
                    table.ForeignKey(
                        name: "FK_Core_TerritorySetMember_Core_TerritorySet_SetId",
                        column: x => x.SetId,
                        principalTable: "Core_TerritorySet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
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

            migrationBuilder.CreateTable(
                name: "Organisations_ImportRow",
                columns: table => new
                {
                    DraftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    Problems = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    Alike = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    IsFaulty = table.Column<bool>(type: "INTEGER", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TargetId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations_ImportRow", x => new { x.DraftId, x.Number });
                    table.ForeignKey(
                        name: "FK_Organisations_ImportRow_Organisations_ImportDraft_DraftId",
                        column: x => x.DraftId,
                        principalTable: "Organisations_ImportDraft",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Projects_ProjectVersion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    Print = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects_ProjectVersion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Projects_ProjectVersion_Projects_Project_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects_Project",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_Training",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsSupport = table.Column<bool>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FoldedTitle = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TaskNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Actions = table.Column<string>(type: "TEXT", nullable: false),
                    Themes = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FoldedPlace = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OnlineLink = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Trainers = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TrainerIds = table.Column<string>(type: "TEXT", nullable: false),
                    EnrolmentOpensOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EnrolmentClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    PlacesPerInstitution = table.Column<int>(type: "INTEGER", nullable: true),
                    AllowedTypes = table.Column<string>(type: "TEXT", nullable: false),
                    OnlyFromRegion = table.Column<bool>(type: "INTEGER", nullable: false),
                    DelegationRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    NewcomersFirst = table.Column<bool>(type: "INTEGER", nullable: false),
                    LearningOutcomes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    TestMax = table.Column<int>(type: "INTEGER", nullable: true),
                    TestThresholdPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    AttendancePercent = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidatorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Validator = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CalendarSequence = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ListApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Training", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_Training_Support_SupportKind_KindCode",
                        column: x => x.KindCode,
                        principalTable: "Support_SupportKind",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Accounts_Passkey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SignCount = table.Column<long>(type: "INTEGER", nullable: false),
                    Transports = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsUserVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    AttestationObject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClientDataJson = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts_Passkey", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Accounts_Passkey_Accounts_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts_Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_Enrolment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrainingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsSocialWorker = table.Column<bool>(type: "INTEGER", nullable: false),
                    Education = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SpecialNeeds = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ImageConsent = table.Column<bool>(type: "INTEGER", nullable: false),
                    NewsletterConsent = table.Column<bool>(type: "INTEGER", nullable: false),
                    RegulationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReceiptNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HoldsPlace = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReserveRank = table.Column<int>(type: "INTEGER", nullable: true),
                    EligibilityProblem = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsNewcomer = table.Column<bool>(type: "INTEGER", nullable: false),
                    Delegation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DelegatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DelegatedByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    DelegationDecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DelegationReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OfferMadeAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OfferUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Enrolment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_Enrolment_Core_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Core_Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Support_Enrolment_Support_Regulation_RegulationId",
                        column: x => x.RegulationId,
                        principalTable: "Support_Regulation",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Support_Enrolment_Support_Training_TrainingId",
                        column: x => x.TrainingId,
                        principalTable: "Support_Training",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Support_EnrolmentQueue",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LastReceipt = table.Column<int>(type: "INTEGER", nullable: false),
                    PlacesTaken = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_EnrolmentQueue", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_EnrolmentQueue_Support_Training_Id",
                        column: x => x.Id,
                        principalTable: "Support_Training",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_OutcomeStandard",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outcomes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    TestMax = table.Column<int>(type: "INTEGER", nullable: true),
                    ThresholdPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    Trainers = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TrainerIds = table.Column<string>(type: "TEXT", nullable: false),
                    FrozenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_OutcomeStandard", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_OutcomeStandard_Support_Training_Id",
                        column: x => x.Id,
                        principalTable: "Support_Training",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_Session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrainingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hours = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_Session_Support_Training_TrainingId",
                        column: x => x.TrainingId,
                        principalTable: "Support_Training",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_Certificate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrainingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    KindName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Hours = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Outcomes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Validator = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProjectTitle = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    ProjectCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Programme = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssuedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Certificate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_Certificate_Support_Enrolment_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Support_Enrolment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Support_IdentityQuestion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KnownPersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_IdentityQuestion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_IdentityQuestion_Core_Person_KnownPersonId",
                        column: x => x.KnownPersonId,
                        principalTable: "Core_Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Support_IdentityQuestion_Core_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Core_Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Support_IdentityQuestion_Support_Enrolment_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Support_Enrolment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_TestResult",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrainingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    MaxPoints = table.Column<int>(type: "INTEGER", nullable: true),
                    ThresholdPercent = table.Column<int>(type: "INTEGER", nullable: true),
                    PrePoints = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Passed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ExamOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidatorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Validator = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_TestResult", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_TestResult_Support_Enrolment_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Support_Enrolment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Support_Attendance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrainingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Hours = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    IsSupport = table.Column<bool>(type: "INTEGER", nullable: false),
                    Counts = table.Column<bool>(type: "INTEGER", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OwnerJstId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MarkedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MarkedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    MarkedByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    TakenBackReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Attendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_Attendance_Support_Enrolment_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Support_Enrolment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Support_Attendance_Support_Session_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Support_Session",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Account_NormalizedEmail",
                table: "Accounts_Account",
                column: "NormalizedEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Account_PersonId",
                table: "Accounts_Account",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Membership_OrganisationId_State",
                table: "Accounts_Membership",
                columns: new[] { "OrganisationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Membership_PersonId_OrganisationId",
                table: "Accounts_Membership",
                columns: new[] { "PersonId", "OrganisationId" },
                unique: true,
                filter: "\"State\" IN ('Proposed', 'Invited', 'Confirmed')");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_OneTimeLink_MembershipId",
                table: "Accounts_OneTimeLink",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_OneTimeLink_Purpose_AccountId",
                table: "Accounts_OneTimeLink",
                columns: new[] { "Purpose", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_OneTimeLink_TokenHash",
                table: "Accounts_OneTimeLink",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Passkey_AccountId",
                table: "Accounts_Passkey",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Passkey_CredentialId",
                table: "Accounts_Passkey",
                column: "CredentialId",
                unique: true);

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
                name: "IX_Core_EvidenceEntry_Figures",
                table: "Core_EvidenceEntry",
                columns: new[] { "ProjectId", "Kind", "Theme", "Sex", "UnitId", "TaskNumber", "ActionNumber", "HappenedOn", "RecordedAt", "CancelsId" });

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
                name: "IX_Core_TerritorySet_RegionCode_Code",
                table: "Core_TerritorySet",
                columns: new[] { "RegionCode", "Code" },
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

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_ImportDraft_State",
                table: "Organisations_ImportDraft",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_ImportRow_DraftId_Decision_Number",
                table: "Organisations_ImportRow",
                columns: new[] { "DraftId", "Decision", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_ImportRow_DraftId_IsFaulty_Number",
                table: "Organisations_ImportRow",
                columns: new[] { "DraftId", "IsFaulty", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Organisation_MergedIntoId",
                table: "Organisations_Organisation",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Organisation_NameKey",
                table: "Organisations_Organisation",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Organisation_Nip",
                table: "Organisations_Organisation",
                column: "Nip");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Organisation_OwnerJstId",
                table: "Organisations_Organisation",
                column: "OwnerJstId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Organisation_Regon",
                table: "Organisations_Organisation",
                column: "Regon");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Organisation_SeatUnitId",
                table: "Organisations_Organisation",
                column: "SeatUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_Project_Code",
                table: "Projects_Project",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Projects_ProjectVersion_ProjectId_Number",
                table: "Projects_ProjectVersion",
                columns: new[] { "ProjectId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Projects_ProjectVersion_ProjectId_Print",
                table: "Projects_ProjectVersion",
                columns: new[] { "ProjectId", "Print" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_Attendance_EnrolmentId",
                table: "Support_Attendance",
                column: "EnrolmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Attendance_ProjectId_InstitutionId",
                table: "Support_Attendance",
                columns: new[] { "ProjectId", "InstitutionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Attendance_ProjectId_OwnerJstId",
                table: "Support_Attendance",
                columns: new[] { "ProjectId", "OwnerJstId" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Attendance_ProjectId_PersonId",
                table: "Support_Attendance",
                columns: new[] { "ProjectId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Attendance_SessionId_EnrolmentId",
                table: "Support_Attendance",
                columns: new[] { "SessionId", "EnrolmentId" },
                unique: true,
                filter: "\"TakenBackAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Attendance_TrainingId",
                table: "Support_Attendance",
                column: "TrainingId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Certificate_Code",
                table: "Support_Certificate",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_Certificate_EnrolmentId_Kind",
                table: "Support_Certificate",
                columns: new[] { "EnrolmentId", "Kind" },
                unique: true,
                filter: "\"CancelledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Certificate_FoldedName",
                table: "Support_Certificate",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Certificate_PersonId",
                table: "Support_Certificate",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Certificate_Year_Sequence",
                table: "Support_Certificate",
                columns: new[] { "Year", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_CertificateYear_Year",
                table: "Support_CertificateYear",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_Enrolment_OrganisationId_Delegation",
                table: "Support_Enrolment",
                columns: new[] { "OrganisationId", "Delegation" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Enrolment_PersonId",
                table: "Support_Enrolment",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Enrolment_RegulationId",
                table: "Support_Enrolment",
                column: "RegulationId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Enrolment_State_OfferUntil",
                table: "Support_Enrolment",
                columns: new[] { "State", "OfferUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Enrolment_TrainingId_OrganisationId",
                table: "Support_Enrolment",
                columns: new[] { "TrainingId", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Enrolment_TrainingId_PersonId",
                table: "Support_Enrolment",
                columns: new[] { "TrainingId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_Enrolment_TrainingId_ReceiptNumber",
                table: "Support_Enrolment",
                columns: new[] { "TrainingId", "ReceiptNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_IdentityQuestion_EnrolmentId",
                table: "Support_IdentityQuestion",
                column: "EnrolmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_IdentityQuestion_KnownPersonId",
                table: "Support_IdentityQuestion",
                column: "KnownPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_IdentityQuestion_PersonId",
                table: "Support_IdentityQuestion",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_IdentityQuestion_SettledAt",
                table: "Support_IdentityQuestion",
                column: "SettledAt");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Participation_PersonId",
                table: "Support_Participation",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Participation_ProjectId_PersonId",
                table: "Support_Participation",
                columns: new[] { "ProjectId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_Participation_State_ExitedOn",
                table: "Support_Participation",
                columns: new[] { "State", "ExitedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Regulation_Number",
                table: "Support_Regulation",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_Session_StartsAt",
                table: "Support_Session",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Session_TrainingId_StartsAt",
                table: "Support_Session",
                columns: new[] { "TrainingId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_TestResult_EnrolmentId_Attempt",
                table: "Support_TestResult",
                columns: new[] { "EnrolmentId", "Attempt" },
                unique: true,
                filter: "\"TakenBackAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Support_TestResult_ProjectId_PersonId",
                table: "Support_TestResult",
                columns: new[] { "ProjectId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_TestResult_TrainingId",
                table: "Support_TestResult",
                column: "TrainingId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Training_KindCode",
                table: "Support_Training",
                column: "KindCode");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Training_ProjectId",
                table: "Support_Training",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Training_State_FirstDay",
                table: "Support_Training",
                columns: new[] { "State", "FirstDay" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Accounts_Membership");

            migrationBuilder.DropTable(
                name: "Accounts_OneTimeLink");

            migrationBuilder.DropTable(
                name: "Accounts_Passkey");

            migrationBuilder.DropTable(
                name: "Core_Act");

            migrationBuilder.DropTable(
                name: "Core_EvidenceEntry");

            migrationBuilder.DropTable(
                name: "Core_EvidenceTally");

            migrationBuilder.DropTable(
                name: "Core_OutboxLetter");

            migrationBuilder.DropTable(
                name: "Core_TerritoryEdition");

            migrationBuilder.DropTable(
                name: "Core_TerritorySetMember");

            migrationBuilder.DropTable(
                name: "Core_UnitSpan");

            migrationBuilder.DropTable(
                name: "Organisations_ImportRow");

            migrationBuilder.DropTable(
                name: "Organisations_Organisation");

            migrationBuilder.DropTable(
                name: "Organisations_ToldApart");

            migrationBuilder.DropTable(
                name: "Projects_ProjectVersion");

            migrationBuilder.DropTable(
                name: "Support_Attendance");

            migrationBuilder.DropTable(
                name: "Support_Certificate");

            migrationBuilder.DropTable(
                name: "Support_CertificateYear");

            migrationBuilder.DropTable(
                name: "Support_EnrolmentQueue");

            migrationBuilder.DropTable(
                name: "Support_IdentityQuestion");

            migrationBuilder.DropTable(
                name: "Support_OutcomeStandard");

            migrationBuilder.DropTable(
                name: "Support_Participation");

            migrationBuilder.DropTable(
                name: "Support_TestResult");

            migrationBuilder.DropTable(
                name: "Accounts_Account");

            migrationBuilder.DropTable(
                name: "Core_TerritorySet");

            migrationBuilder.DropTable(
                name: "Core_TerritoryUnit");

            migrationBuilder.DropTable(
                name: "Organisations_ImportDraft");

            migrationBuilder.DropTable(
                name: "Projects_Project");

            migrationBuilder.DropTable(
                name: "Support_Session");

            migrationBuilder.DropTable(
                name: "Support_Enrolment");

            migrationBuilder.DropTable(
                name: "Core_Person");

            migrationBuilder.DropTable(
                name: "Support_Regulation");

            migrationBuilder.DropTable(
                name: "Support_Training");

            migrationBuilder.DropTable(
                name: "Support_SupportKind");
        }
    }
}
