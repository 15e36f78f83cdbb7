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
                name: "Core_KeptFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    KeptByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    KeptAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_KeptFile", x => x.Id);
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
                name: "Projects_ClaimPeriod",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects_ClaimPeriod", x => x.Id);
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
                name: "Support_Clause",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Clause", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_Commission",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Degree = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AppointedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Quorum = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Commission", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_Curriculum",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Degree = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Specialisation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ConsultationHours = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Curriculum", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_DiplomaBook",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Degree = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_DiplomaBook", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_ErasurePlan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Held = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    MadeByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ApprovedByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RejectReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ProtocolSequence = table.Column<int>(type: "INTEGER", nullable: true),
                    ProtocolYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_ErasurePlan", x => x.Id);
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
                name: "Support_Paper",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PrintedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReturnedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TickedByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Paper", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_ProjectPayment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LastYear = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_ProjectPayment", x => x.Id);
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
                name: "Support_SpecialisationTerm",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Degree = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Value = table.Column<int>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_SpecialisationTerm", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Support_SupportKind",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Genitive = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Accusative = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    IsSupport = table.Column<bool>(type: "INTEGER", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_SupportKind", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Core_KeptContent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cipher = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Core_KeptContent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Core_KeptContent_Core_KeptFile_Id",
                        column: x => x.Id,
                        principalTable: "Core_KeptFile",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "Support_Consent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsGiven = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Consent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_Consent_Core_Person_PersonId",
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
                name: "Support_PrivacyRequest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NewValue = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    OldValue = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_PrivacyRequest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_PrivacyRequest_Core_Person_PersonId",
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
                name: "Projects_ClaimSnapshot",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PeriodId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KnownAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DefinitionVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
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

            migrationBuilder.CreateTable(
                name: "Support_ClauseSeen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClauseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Where = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WhereId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_ClauseSeen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_ClauseSeen_Core_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Core_Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Support_ClauseSeen_Support_Clause_ClauseId",
                        column: x => x.ClauseId,
                        principalTable: "Support_Clause",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Support_Seat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Seat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_Seat_Support_Commission_CommissionId",
                        column: x => x.CommissionId,
                        principalTable: "Support_Commission",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_Sitting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Degree = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Present = table.Column<string>(type: "TEXT", nullable: false),
                    Remarks = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Sitting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_Sitting_Support_Commission_CommissionId",
                        column: x => x.CommissionId,
                        principalTable: "Support_Commission",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Support_CurriculumModule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CurriculumId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_CurriculumModule", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_CurriculumModule_Support_Curriculum_CurriculumId",
                        column: x => x.CurriculumId,
                        principalTable: "Support_Curriculum",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_ErasureLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Records = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_ErasureLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_ErasureLine_Support_ErasurePlan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Support_ErasurePlan",
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
                    PlacesPerJst = table.Column<int>(type: "INTEGER", nullable: true),
                    IsAbroad = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReportDays = table.Column<int>(type: "INTEGER", nullable: true),
                    PartRule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartsRequired = table.Column<int>(type: "INTEGER", nullable: true),
                    DiplomaRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Edition = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SeriesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CalendarSequence = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ListApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDirect = table.Column<bool>(type: "INTEGER", nullable: false)
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
                name: "Projects_CorrectionNote",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PeriodId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FromSnapshotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromTurn = table.Column<int>(type: "INTEGER", nullable: false),
                    ToSnapshotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToTurn = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects_CorrectionNote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Projects_CorrectionNote_Projects_ClaimSnapshot_FromSnapshotId",
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Packed = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SnapshotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "Support_Edition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CurriculumId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Degree = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Specialisation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FrozenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Edition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_Edition_Support_Curriculum_CurriculumId",
                        column: x => x.CurriculumId,
                        principalTable: "Support_Curriculum",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Support_Edition_Support_Training_Id",
                        column: x => x.Id,
                        principalTable: "Support_Training",
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
                    OwnerJstId = table.Column<Guid>(type: "TEXT", nullable: true),
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
                name: "Support_GoodPractice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrainingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    FoldedText = table.Column<string>(type: "TEXT", maxLength: 620, nullable: false),
                    ToPublish = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Topic = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: true)
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
                name: "Support_TrainingPart",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrainingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RequiredHours = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    NeedsPass = table.Column<bool>(type: "INTEGER", nullable: false)
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
                name: "Support_VisitReport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "Support_EditionModule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: false),
                    HoursTaught = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Teachers = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_EditionModule", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_EditionModule_Support_Edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Support_Edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_ExamFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Degree = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Specialisation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RightCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RightDocument = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RightOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EarlierCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EarlierDocument = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EarlierOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TrainedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TrainingPaper = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ConsultationHours = table.Column<int>(type: "INTEGER", nullable: true),
                    ThesisTitle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AppliedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CompletedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AdmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SittingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_ExamFile", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_ExamFile_Core_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Core_Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Support_ExamFile_Support_Edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Support_Edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Support_ExamFile_Support_Sitting_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Support_Sitting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "Support_PartPass",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrainingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PassedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrainingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Points = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    MaxPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    QuestionnaireId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    OutcomesCovered = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    QuestionnaireId = table.Column<Guid>(type: "TEXT", nullable: true),
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
                name: "Support_TravelCard",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrainingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NumberCipher = table.Column<byte[]>(type: "BLOB", maxLength: 200, nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ContactCipher = table.Column<byte[]>(type: "BLOB", maxLength: 800, nullable: false),
                    HasOwnInsurance = table.Column<bool>(type: "INTEGER", nullable: false),
                    FilledAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "Support_ModulePass",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ModuleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PassedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Exemption = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_ModulePass", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_ModulePass_Support_EditionModule_ModuleId",
                        column: x => x.ModuleId,
                        principalTable: "Support_EditionModule",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_Diploma",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Degree = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Specialisation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ExamOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Grade = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TestResultId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_Diploma", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_Diploma_Support_ExamFile_FileId",
                        column: x => x.FileId,
                        principalTable: "Support_ExamFile",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Support_ExamResult",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SittingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    Grade = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    Defence = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Passed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Corrections = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_ExamResult", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_ExamResult_Support_ExamFile_FileId",
                        column: x => x.FileId,
                        principalTable: "Support_ExamFile",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Support_ExamResult_Support_Sitting_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Support_Sitting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Support_FilePaper",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_FilePaper", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_FilePaper_Support_ExamFile_FileId",
                        column: x => x.FileId,
                        principalTable: "Support_ExamFile",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_FilePeriod",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Employer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_FilePeriod", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_FilePeriod_Support_ExamFile_FileId",
                        column: x => x.FileId,
                        principalTable: "Support_ExamFile",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Support_DiplomaDuplicate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiplomaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Support_DiplomaDuplicate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Support_DiplomaDuplicate_Support_Diploma_DiplomaId",
                        column: x => x.DiplomaId,
                        principalTable: "Support_Diploma",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "IX_Core_KeptFile_SubjectKind_SubjectId",
                table: "Core_KeptFile",
                columns: new[] { "SubjectKind", "SubjectId" });

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
                name: "IX_Projects_SnapshotStep_SnapshotId_Kind",
                table: "Projects_SnapshotStep",
                columns: new[] { "SnapshotId", "Kind" },
                unique: true);

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
                name: "IX_Support_Clause_Code_Number",
                table: "Support_Clause",
                columns: new[] { "Code", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_ClauseSeen_ClauseId",
                table: "Support_ClauseSeen",
                column: "ClauseId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_ClauseSeen_PersonId_SeenAt",
                table: "Support_ClauseSeen",
                columns: new[] { "PersonId", "SeenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Consent_PersonId_Kind_At",
                table: "Support_Consent",
                columns: new[] { "PersonId", "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Curriculum_Code",
                table: "Support_Curriculum",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_CurriculumModule_CurriculumId",
                table: "Support_CurriculumModule",
                column: "CurriculumId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Diploma_Code",
                table: "Support_Diploma",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_Diploma_Degree_Year_Sequence",
                table: "Support_Diploma",
                columns: new[] { "Degree", "Year", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_Diploma_FileId",
                table: "Support_Diploma",
                column: "FileId",
                unique: true,
                filter: "\"CancelledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Diploma_PersonId",
                table: "Support_Diploma",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_DiplomaBook_Degree_Year",
                table: "Support_DiplomaBook",
                columns: new[] { "Degree", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_DiplomaDuplicate_DiplomaId",
                table: "Support_DiplomaDuplicate",
                column: "DiplomaId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Edition_CurriculumId",
                table: "Support_Edition",
                column: "CurriculumId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_EditionModule_EditionId",
                table: "Support_EditionModule",
                column: "EditionId");

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
                name: "IX_Support_ErasureLine_PlanId",
                table: "Support_ErasureLine",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_ErasurePlan_ProtocolYear_ProtocolSequence",
                table: "Support_ErasurePlan",
                columns: new[] { "ProtocolYear", "ProtocolSequence" },
                unique: true,
                filter: "\"ProtocolSequence\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Support_ExamFile_EditionId",
                table: "Support_ExamFile",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_ExamFile_PersonId_Degree",
                table: "Support_ExamFile",
                columns: new[] { "PersonId", "Degree" },
                unique: true,
                filter: "\"State\" NOT IN ('Passed', 'Withdrawn')");

            migrationBuilder.CreateIndex(
                name: "IX_Support_ExamFile_SittingId",
                table: "Support_ExamFile",
                column: "SittingId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_ExamFile_State_FoldedName",
                table: "Support_ExamFile",
                columns: new[] { "State", "FoldedName" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_ExamResult_FileId_SittingId",
                table: "Support_ExamResult",
                columns: new[] { "FileId", "SittingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_ExamResult_SittingId",
                table: "Support_ExamResult",
                column: "SittingId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_FilePaper_FileId",
                table: "Support_FilePaper",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_FilePeriod_FileId",
                table: "Support_FilePeriod",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_GoodPractice_ToPublish",
                table: "Support_GoodPractice",
                column: "ToPublish");

            migrationBuilder.CreateIndex(
                name: "IX_Support_GoodPractice_TrainingId",
                table: "Support_GoodPractice",
                column: "TrainingId");

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
                name: "IX_Support_ModulePass_EditionId_PersonId",
                table: "Support_ModulePass",
                columns: new[] { "EditionId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_ModulePass_ModuleId_PersonId",
                table: "Support_ModulePass",
                columns: new[] { "ModuleId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_OutreachContact_UnitId_Day",
                table: "Support_OutreachContact",
                columns: new[] { "UnitId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Paper_Kind_RecordId",
                table: "Support_Paper",
                columns: new[] { "Kind", "RecordId" },
                unique: true);

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
                name: "IX_Support_PrivacyRequest_PersonId",
                table: "Support_PrivacyRequest",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_PrivacyRequest_State_DueOn",
                table: "Support_PrivacyRequest",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Regulation_Number",
                table: "Support_Regulation",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Support_Seat_CommissionId",
                table: "Support_Seat",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Session_StartsAt",
                table: "Support_Session",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Session_TrainingId_StartsAt",
                table: "Support_Session",
                columns: new[] { "TrainingId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Support_Sitting_CommissionId",
                table: "Support_Sitting",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Sitting_Day",
                table: "Support_Sitting",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_Support_SpecialisationTerm_Kind_Code_Degree_From",
                table: "Support_SpecialisationTerm",
                columns: new[] { "Kind", "Code", "Degree", "From" },
                unique: true);

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
                name: "IX_Support_Training_SeriesId",
                table: "Support_Training",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_Support_Training_State_FirstDay",
                table: "Support_Training",
                columns: new[] { "State", "FirstDay" });

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
                name: "Core_KeptContent");

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
                name: "Projects_CorrectionNote");

            migrationBuilder.DropTable(
                name: "Projects_ProjectVersion");

            migrationBuilder.DropTable(
                name: "Projects_SnapshotBody");

            migrationBuilder.DropTable(
                name: "Projects_SnapshotStep");

            migrationBuilder.DropTable(
                name: "Support_AdvisedPerson");

            migrationBuilder.DropTable(
                name: "Support_AdvisedUnit");

            migrationBuilder.DropTable(
                name: "Support_Attendance");

            migrationBuilder.DropTable(
                name: "Support_Certificate");

            migrationBuilder.DropTable(
                name: "Support_CertificateYear");

            migrationBuilder.DropTable(
                name: "Support_ClauseSeen");

            migrationBuilder.DropTable(
                name: "Support_Consent");

            migrationBuilder.DropTable(
                name: "Support_CurriculumModule");

            migrationBuilder.DropTable(
                name: "Support_DiplomaBook");

            migrationBuilder.DropTable(
                name: "Support_DiplomaDuplicate");

            migrationBuilder.DropTable(
                name: "Support_EnrolmentQueue");

            migrationBuilder.DropTable(
                name: "Support_ErasureLine");

            migrationBuilder.DropTable(
                name: "Support_ExamResult");

            migrationBuilder.DropTable(
                name: "Support_FilePaper");

            migrationBuilder.DropTable(
                name: "Support_FilePeriod");

            migrationBuilder.DropTable(
                name: "Support_GoodPractice");

            migrationBuilder.DropTable(
                name: "Support_IdentityQuestion");

            migrationBuilder.DropTable(
                name: "Support_ModulePass");

            migrationBuilder.DropTable(
                name: "Support_OutcomeStandard");

            migrationBuilder.DropTable(
                name: "Support_OutreachContact");

            migrationBuilder.DropTable(
                name: "Support_Paper");

            migrationBuilder.DropTable(
                name: "Support_Participation");

            migrationBuilder.DropTable(
                name: "Support_PartPass");

            migrationBuilder.DropTable(
                name: "Support_PriorResult");

            migrationBuilder.DropTable(
                name: "Support_PrivacyRequest");

            migrationBuilder.DropTable(
                name: "Support_ProjectPayment");

            migrationBuilder.DropTable(
                name: "Support_Seat");

            migrationBuilder.DropTable(
                name: "Support_SpecialisationTerm");

            migrationBuilder.DropTable(
                name: "Support_TestResult");

            migrationBuilder.DropTable(
                name: "Support_TrainingPart");

            migrationBuilder.DropTable(
                name: "Support_TravelCard");

            migrationBuilder.DropTable(
                name: "Support_VisitReport");

            migrationBuilder.DropTable(
                name: "Accounts_Account");

            migrationBuilder.DropTable(
                name: "Core_KeptFile");

            migrationBuilder.DropTable(
                name: "Core_TerritorySet");

            migrationBuilder.DropTable(
                name: "Core_TerritoryUnit");

            migrationBuilder.DropTable(
                name: "Organisations_ImportDraft");

            migrationBuilder.DropTable(
                name: "Projects_Project");

            migrationBuilder.DropTable(
                name: "Projects_ClaimSnapshot");

            migrationBuilder.DropTable(
                name: "Support_AdvisoryCard");

            migrationBuilder.DropTable(
                name: "Support_Session");

            migrationBuilder.DropTable(
                name: "Support_Clause");

            migrationBuilder.DropTable(
                name: "Support_Diploma");

            migrationBuilder.DropTable(
                name: "Support_ErasurePlan");

            migrationBuilder.DropTable(
                name: "Support_EditionModule");

            migrationBuilder.DropTable(
                name: "Support_Enrolment");

            migrationBuilder.DropTable(
                name: "Projects_ClaimPeriod");

            migrationBuilder.DropTable(
                name: "Support_ExamFile");

            migrationBuilder.DropTable(
                name: "Support_Regulation");

            migrationBuilder.DropTable(
                name: "Core_Person");

            migrationBuilder.DropTable(
                name: "Support_Edition");

            migrationBuilder.DropTable(
                name: "Support_Sitting");

            migrationBuilder.DropTable(
                name: "Support_Curriculum");

            migrationBuilder.DropTable(
                name: "Support_Training");

            migrationBuilder.DropTable(
                name: "Support_Commission");

            migrationBuilder.DropTable(
                name: "Support_SupportKind");
        }
    }
}
