using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects;

/// <summary>
/// A project: a lasting identity with the versions of its definition. Versions are only added, so a figure of the past can always be
/// counted again by the definition of its day.
/// </summary>
internal sealed class Project
{
    private readonly List<ProjectVersion> _versions = [];

    private Project() { }

    public Project(string code)
    {
        Id = IdOf(code);
        Code = code;
    }

    public Guid Id { get; private init; }
    public string Code { get; private init; } = "";
    public IReadOnlyList<ProjectVersion> Versions => _versions;

    /// <summary>Id of the project of a code: the same in every installation and on both databases.</summary>
    public static Guid IdOf(string code)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("spojnia.project/" + code)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>
    /// Adds a version when the text has not been seen before; otherwise <c>null</c>. A shipped file that did not change therefore does not undo
    /// a version that was added after it.
    /// </summary>
    public ProjectVersion? Record(ShelvedDefinition shelved, DateTime now)
    {
        Refuse.If(shelved.Definition.Code != Code, $"Ten plik opisuje inny projekt: „{shelved.Definition.Code}”.");
        var print = ProjectVersion.PrintOf(shelved.Json);
        if (_versions.Exists(version => version.Print == print))
            return null;
        var added = new ProjectVersion(Id, _versions.Count + 1, shelved.File, shelved.Json, print, now);
        _versions.Add(added);
        return added;
    }
}

/// <summary>A version of a project's definition, exactly as its file stood.</summary>
internal sealed class ProjectVersion
{
    private ProjectVersion() { }

    internal ProjectVersion(Guid projectId, int number, string file, string json, string print, DateTime now)
    {
        ProjectId = projectId;
        Number = number;
        File = file;
        Json = json;
        Print = print;
        RecordedAt = now;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; private init; }

    /// <summary>From 1 up.</summary>
    public int Number { get; private init; }
    public string File { get; private init; } = "";
    public string Json { get; private init; } = "";

    /// <summary>SHA-256 of the text without the difference of line ends.</summary>
    public string Print { get; private init; } = "";
    public DateTime RecordedAt { get; private init; }

    public ProjectDefinition Read() => JsonSerializer.Deserialize<ProjectDefinition>(Json, ProjectDefinition.Json)!;

    public static string PrintOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json.ReplaceLineEndings("\n").Trim())));
}

internal sealed class ProjectMapping : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.Property(project => project.Code).HasMaxLength(40);
        builder.HasIndex(project => project.Code).IsUnique();
        builder.HasMany(project => project.Versions).WithOne().HasForeignKey(version => version.ProjectId);
    }
}

internal sealed class ProjectVersionMapping : IEntityTypeConfiguration<ProjectVersion>
{
    public void Configure(EntityTypeBuilder<ProjectVersion> builder)
    {
        builder.Property(version => version.File).HasMaxLength(200);
        builder.Property(version => version.Json).HasMaxLength(1_000_000);
        builder.Property(version => version.Print).HasMaxLength(64);
        builder.HasIndex(version => new { version.ProjectId, version.Number }).IsUnique();
        builder.HasIndex(version => new { version.ProjectId, version.Print }).IsUnique();
    }
}
