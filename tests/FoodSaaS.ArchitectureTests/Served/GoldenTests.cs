using FoodSaaS.Api.GraphQL;

namespace FoodSaaS.ArchitectureTests.Served;

/// <summary>The schema and who may read what are committed texts: a difference is what a reviewer looks at.</summary>
public sealed class GoldenTests
{
    private const string Sdl = "src/Api/schema.graphql";
    private const string Access = "tests/FoodSaaS.ArchitectureTests/access-table.txt";

    [Fact]
    public void The_schema_is_the_committed_one() => AreEqual(Sdl, SchemaPrinter.Print(ServedBase.Schema), "If the change is wanted: ./dev schema > src/Api/schema.graphql");

    [Fact]
    public void The_access_table_is_the_committed_one()
    {
        var now = AccessTable.Print(ServedBase.Schema);
        var made = Path.Combine(AppContext.BaseDirectory, "access-table.txt");
        File.WriteAllText(made, now);
        AreEqual(Access, now, $"If the change is wanted: cp {made} {Access}");
    }

    [Fact]
    public void The_access_table_has_a_line_for_every_field()
    {
        var lines = AccessTable.Print(ServedBase.Schema).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 100, $"Only {lines.Length} lines.");
        Assert.Contains("Query.menu → public", lines);
        Assert.Contains("Mutation.setItemPrice → may EditMenu", lines);
    }

    private static void AreEqual(string golden, string now, string advice)
    {
        var path = Repository.At(golden);
        var kept = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        var (was, isNow) = (kept.Split('\n'), now.Split('\n'));
        var gone = was.Except(isNow).Select(l => "- " + l);
        var come = isNow.Except(was).Select(l => "+ " + l);
        Assert.True(kept == now, $"{golden} differs. {advice}\n{string.Join('\n', gone.Concat(come).Take(60))}");
    }
}
