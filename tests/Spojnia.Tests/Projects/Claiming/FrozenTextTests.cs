using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Spojnia.Core.Evidence;
using Spojnia.Projects.Claiming;
using Spojnia.Projects.Defining;

namespace Spojnia.Tests.Projects.Claiming;

/// <summary>The canonical bytes: what <c>docs/snapshots.md</c> says of them.</summary>
public sealed class FrozenTextTests
{
    private static readonly Guid One = new("0198a000-0000-7000-8000-000000000001");
    private static readonly Guid Two = new("0198a000-0000-7000-8000-000000000002");

    [Fact]
    public void Write_AClaim_AsKept() => Encoding.UTF8.GetString(FrozenText.Write(Claim())).ShouldBe(
        """{"asOf":"2026-03-31","claim":{"from":"2026-01-01","number":10,"to":"2026-03-31"},"definition":{"print":"abc","version":2},"figures":[{"before":{"men":0,"value":1,"women":1},"code":"P1","lines":[["0198a000-0000-7000-8000-000000000001","0198a000-0000-7000-8000-000000000002","2025-12-31","K","",""],["0198a000-0000-7000-8000-000000000002","0198a000-0000-7000-8000-000000000001","2026-01-01","M","wiezi_rodzinne","0198a000-0000-7000-8000-000000000001"]],"met":false,"name":"Żółte „gęsi” \\ \"x\"\n\u0001","reached":{"men":1,"value":2,"women":1},"rule":{"change":null,"from":"2023-10-01","kind":"person.supported","sex":null,"themes":["a","b"],"version":1,"words":"Liczymy."},"set":{"code":"jst","members":["0198a000-0000-7000-8000-000000000001"],"region":"16","size":1},"sexes":true,"target":{"on":"2028-12-31","percent":false,"value":502},"type":"produkt","unit":"osoby"}],"format":"spojnia.claim/1","knownAt":"2026-04-01T07:00:00.000001Z","project":{"code":"osias","id":"0198a000-0000-7000-8000-000000000002"}}""");

    [Fact]
    public void ReadAndWrite_AreEachOthersReverse()
    {
        var bytes = FrozenText.Write(Claim());
        FrozenText.Write(FrozenText.Read(bytes)).ShouldBe(bytes);
        FrozenText.Unpack(FrozenText.Pack(bytes)).ShouldBe(bytes);
    }

    [Fact]
    public void Digest_IsPlainSha256OfTheBytes()
    {
        var bytes = FrozenText.Write(Claim());
        FrozenText.DigestOf(bytes).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public void Keys_OfEveryObject_StandInOrder()
    {
        using var document = JsonDocument.Parse(FrozenText.Write(Claim()));
        Check(document.RootElement);

        static void Check(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                    Check(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                var names = element.EnumerateObject().Select(member => member.Name).ToList();
                names.ShouldBe(names.Order(StringComparer.Ordinal));
                foreach (var member in element.EnumerateObject())
                    Check(member.Value);
            }
        }
    }

    [Fact]
    public void Key_OutOfOrder_IsAProgrammingError() => Should.Throw<InvalidOperationException>(() =>
    {
        var json = new CanonicalJson();
        json.Object(() =>
        {
            json.Key("b").Number(1);
            json.Key("a").Number(1);
        });
    });

    [Fact]
    public void Count_SubjectUnderTwoThemes_Once() => FrozenFigure.Count(
    [
        new(One, One, new(2026, 1, 1), "K", "a", null),
        new(Two, One, new(2026, 1, 2), "K", "b", null),
    ]).ShouldBe(new RuleCount(1, 1, 0));

    private static FrozenClaim Claim() => new(
        Two, "osias", 10, new(2026, 1, 1), new(2026, 3, 31), new DateTime(2026, 4, 1, 7, 0, 0, DateTimeKind.Utc).AddMicroseconds(1), 2, "abc",
        [
            new FrozenFigure
            {
                Code = "P1",
                Name = "Żółte „gęsi” \\ \"x\"\n\u0001",
                Type = "produkt",
                Unit = "osoby",
                HasSexes = true,
                Target = new Target(502, new(2028, 12, 31)),
                Rule = new RuleVersion(1, new(2023, 10, 1), EvidenceKinds.PersonSupported, "Liczymy.") { Themes = ["a", "b"] },
                Set = new FrozenUnits("jst", "16", [One]),
                Reached = new RuleCount(2, 1, 1),
                Before = new RuleCount(1, 1, 0),
                Met = false,
                Lines = [new(One, Two, new(2025, 12, 31), "K", "", null), new(Two, One, new(2026, 1, 1), "M", "wiezi_rodzinne", One)],
            },
        ]);
}
