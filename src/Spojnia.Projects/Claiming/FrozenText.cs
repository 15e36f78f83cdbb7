using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Spojnia.Core.Evidence;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects.Claiming;

/// <summary>A frozen claim as canonical bytes (<c>docs/snapshots.md</c>) and back. The digest is of these bytes and of nothing else.</summary>
internal static class FrozenText
{
    public const string Format = "spojnia.claim/1";
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static byte[] Write(FrozenClaim claim)
    {
        var json = new CanonicalJson();
        json.Object(() =>
        {
            json.Key("asOf").Day(claim.To);
            json.Key("claim").Object(() =>
            {
                json.Key("from").Day(claim.From);
                json.Key("number").Number(claim.Number);
                json.Key("to").Day(claim.To);
            });
            json.Key("definition").Object(() =>
            {
                json.Key("print").Text(claim.DefinitionPrint);
                json.Key("version").Number(claim.DefinitionVersion);
            });
            json.Key("figures").Array(claim.Figures, figure => Write(json, figure));
            json.Key("format").Text(Format);
            json.Key("knownAt").Text(claim.KnownAt.ToString(MomentFormat, CultureInfo.InvariantCulture));
            json.Key("project").Object(() =>
            {
                json.Key("code").Text(claim.ProjectCode);
                json.Key("id").Id(claim.ProjectId);
            });
        });
        return json.ToBytes();
    }

    public static string DigestOf(byte[] canonical) => Convert.ToHexStringLower(SHA256.HashData(canonical));

    public static byte[] Pack(byte[] canonical)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            brotli.Write(canonical);
        return packed.ToArray();
    }

    /// <summary>The canonical bytes. What was damaged in the database may throw <see cref="InvalidOperationException"/> or <see cref="InvalidDataException"/>.</summary>
    public static byte[] Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var canonical = new MemoryStream();
        brotli.CopyTo(canonical);
        return canonical.ToArray();
    }

    public static FrozenClaim Read(byte[] canonical)
    {
        using var document = JsonDocument.Parse(canonical);
        var root = document.RootElement;
        var (claim, definition, project) = (root.GetProperty("claim"), root.GetProperty("definition"), root.GetProperty("project"));
        return new FrozenClaim(
            project.GetProperty("id").GetGuid(), project.GetProperty("code").GetString()!, claim.GetProperty("number").GetInt32(),
            Day(claim.GetProperty("from")), Day(claim.GetProperty("to")),
            DateTime.ParseExact(root.GetProperty("knownAt").GetString()!, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            definition.GetProperty("version").GetInt32(), definition.GetProperty("print").GetString()!,
            [.. root.GetProperty("figures").EnumerateArray().Select(ReadFigure)]);
    }

    private static void Write(CanonicalJson json, FrozenFigure figure) => json.Object(() =>
    {
        json.Key("before");
        Write(json, figure.Before);
        json.Key("code").Text(figure.Code);
        json.Key("lines").Array(figure.Lines, line => Write(json, line));
        json.Key("met").Truth(figure.Met);
        json.Key("name").Text(figure.Name);
        json.Key("reached");
        Write(json, figure.Reached);
        json.Key("rule").Object(() =>
        {
            json.Key("change").Text(figure.Rule.Change);
            json.Key("from").Day(figure.Rule.From);
            json.Key("kind").Text(figure.Rule.Kind);
            json.Key("sex").Text(figure.Rule.Sex);
            json.Key("themes").Array(figure.Rule.Themes, json.Text);
            json.Key("version").Number(figure.Rule.Version);
            json.Key("words").Text(figure.Rule.Words);
        });
        json.Key("set");
        Write(json, figure.Set);
        json.Key("sexes").Truth(figure.HasSexes);
        json.Key("target").Object(() =>
        {
            json.Key("on").Day(figure.Target.On);
            json.Key("percent").Truth(figure.Target.Percent);
            json.Key("value").Number(figure.Target.Value);
        });
        json.Key("type").Text(figure.Type);
        json.Key("unit").Text(figure.Unit);
    });

    private static void Write(CanonicalJson json, RuleCount count) => json.Object(() =>
    {
        json.Key("men").Number(count.Men);
        json.Key("value").Number(count.Value);
        json.Key("women").Number(count.Women);
    });

    private static void Write(CanonicalJson json, FrozenUnits? set)
    {
        if (set is null)
        {
            json.Null();
            return;
        }

        json.Object(() =>
        {
            json.Key("code").Text(set.Code);
            json.Key("members").Array(set.Members, json.Id);
            json.Key("region").Text(set.Region);
            json.Key("size").Number(set.Members.Count);
        });
    }

    // A line is a list, not an object: id, subject, day, sex, theme, unit.
    private static void Write(CanonicalJson json, FrozenLine line) => json.Array([line], one =>
    {
        json.Id(one.Id);
        json.Id(one.Subject);
        json.Day(one.Day);
        json.Text(one.Sex);
        json.Text(one.Theme);
        if (one.Unit is { } unit)
            json.Id(unit);
        else
            json.Text("");
    });

    private static FrozenFigure ReadFigure(JsonElement figure)
    {
        var (rule, set, target) = (figure.GetProperty("rule"), figure.GetProperty("set"), figure.GetProperty("target"));
        return new FrozenFigure
        {
            Code = figure.GetProperty("code").GetString()!,
            Name = figure.GetProperty("name").GetString()!,
            Type = figure.GetProperty("type").GetString()!,
            Unit = figure.GetProperty("unit").GetString()!,
            HasSexes = figure.GetProperty("sexes").GetBoolean(),
            Target = new Target(target.GetProperty("value").GetInt32(), Day(target.GetProperty("on")), target.GetProperty("percent").GetBoolean()),
            Rule = new RuleVersion(rule.GetProperty("version").GetInt32(), Day(rule.GetProperty("from")), rule.GetProperty("kind").GetString()!,
                rule.GetProperty("words").GetString()!, rule.GetProperty("sex").GetString(), rule.GetProperty("change").GetString())
            {
                Themes = [.. rule.GetProperty("themes").EnumerateArray().Select(theme => theme.GetString()!)],
            },
            Set = set.ValueKind == JsonValueKind.Null ? null : new FrozenUnits(set.GetProperty("code").GetString()!, set.GetProperty("region").GetString()!,
                [.. set.GetProperty("members").EnumerateArray().Select(member => member.GetGuid())]),
            Reached = ReadCount(figure.GetProperty("reached")),
            Before = ReadCount(figure.GetProperty("before")),
            Met = figure.GetProperty("met").GetBoolean(),
            Lines = [.. figure.GetProperty("lines").EnumerateArray().Select(ReadLine)],
        };
    }

    private static RuleCount ReadCount(JsonElement count) =>
        new(count.GetProperty("value").GetInt32(), count.GetProperty("women").GetInt32(), count.GetProperty("men").GetInt32());

    private static FrozenLine ReadLine(JsonElement line)
    {
        var cells = line.EnumerateArray();
        JsonElement Next() => cells.MoveNext() ? cells.Current : throw new JsonException("A line is too short.");
        var (id, subject, day, sex, theme, unit) = (Next().GetGuid(), Next().GetGuid(), Day(Next()), Next().GetString()!, Next().GetString()!, Next());
        return new FrozenLine(id, subject, day, sex, theme, unit.ValueEquals(""u8) ? null : unit.GetGuid());
    }

    private static DateOnly Day(JsonElement text) => DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
