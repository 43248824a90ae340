using FoodSaaS.IntegrationTests.Tenancy.Brands;
using GraphQL;
using GraphQL.Types;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>Over every field of the served schema: no answer to one brand holds anything of another, and what is another's is answered as what is nobody's.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class FieldSweepTests(TwoBrands brands)
{
    /// <summary>Positions that look nothing up, with the reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal)
    {
        ["addressAvailability(slug)"] = "its purpose: anybody may know which addresses of the platform are taken, the sites are public",
        ["SignUpInput.slug"] = "refuses an address that is taken, for the same reason",
        ["CreateCategoryInput.slug"] = NewName,
        ["CreateItemInput.slug"] = NewName,
        ["CreateLocationInput.slug"] = NewName,
        ["CreatePageInput.path"] = NewName,
        ["SavePageDraftInput.path"] = NewName,
        ["CreateSitePageInput.path"] = NewName,
        ["UpdateSitePageInput.path"] = NewName,
        ["CreateDossierInput.slug"] = NewName,
        ["UpdateDossierInput.slug"] = NewName,
        ["DishWorkInput.itemId"] = "kept for the day on which there is such a dish: it names nobody's work but that of the brand's own kitchen",
        ["SavePageDraftInput.blocks"] = "a document: BlockReferenceTests",
        ["CreateSitePageInput.blocks"] = "the same document, read by the same reader",
        ["UpdateSitePageInput.blocks"] = "the same document, read by the same reader",
    };

    private const string NewName = "a name of the caller's own, not looked up: EqualNameTests";

    [Fact]
    public async Task Every_type_with_an_id_was_found_in_both_brands()
    {
        var sweep = await FieldSweep.PrepareAsync(brands);
        var types = sweep.Schema.AllTypes.OfType<IObjectGraphType>().Where(t => t.ResolvedInterfaces.Any(i => i.Name == "Node")).Select(t => t.Name).ToList();
        Assert.InRange(types.Count, 10, 500);
        Assert.All(types, t => Assert.Contains(t, sweep.Ours.Ids.Keys));
        Assert.All(types, t => Assert.Contains(t, sweep.Theirs.Ids.Keys));
    }

    [Fact]
    public async Task A_brands_own_objects_are_found_by_their_ids()
    {
        var sweep = await FieldSweep.PrepareAsync(brands);
        foreach (var (type, id) in sweep.Ours.Ids.Where(i => i.Key is not ("MediaUpload" or "MenuUpload" or "Session" or "Viewer" or "Diner" or "DinerSession" or "DinerAddress" or "CartLine" or "OrderLine" or "OrderRecord" or "OrderRecordLine")))
        {
            var found = await brands.Ours.Brand.AsOwnerAsync("query($id: ID!) { node(id: $id) { __typename id } }", new { id });
            Assert.True(found.GetProperty("node").ValueKind == System.Text.Json.JsonValueKind.Object, $"node(id) does not find the brand's own {type}.");
        }
    }

    [Fact]
    public async Task No_answer_tells_anything_of_another_brand()
    {
        var sweep = await FieldSweep.PrepareAsync(brands);
        var findings = new List<string>();
        var asked = 0;
        foreach (var (asker, before) in Asker.Of(brands.Ours, brands.Api).Zip(Asker.Of(brands.Theirs, brands.Api)))
        {
            foreach (var question in Questions.WithoutArguments(sweep.Schema))
            {
                // Theirs first, so that their answer is in every cache.
                await before.AskAsync(question.Document, null);
                var answer = await asker.AskAsync(question.Document, null);
                findings.AddRange(sweep.Traces.In(answer.Text).Select(t => $"{question.Field} as {asker.Name} tells {t}"));
                asked++;
            }
        }

        Assert.InRange(asked, 50, 5000);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task What_is_another_brands_is_answered_as_what_is_nobodys()
    {
        // A pair of its own: a mutation that takes a path or a name may well use it, for a thing of its own brand.
        var pair = new TwoBrands(brands.Api);
        await pair.InitializeAsync();
        var sweep = await FieldSweep.PrepareAsync(pair);
        var findings = new List<string>();
        var positions = 0;
        foreach (var question in Questions.ThatNameObjects(sweep.Schema))
        {
            foreach (var position in question.Positions.Where(p => !Exempt.ContainsKey(p.Coordinate)))
            {
                foreach (var asker in Asker.Of(pair.Ours, pair.Api)) findings.AddRange(await sweep.FindingsAsync(asker, question, position));
                positions++;
            }
        }

        Assert.InRange(positions, 40, 5000);
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {positions} positions:\n{string.Join('\n', findings.Take(40))}");
    }

    [Fact]
    public async Task Every_exempt_position_is_there()
    {
        var sweep = await FieldSweep.PrepareAsync(brands);
        var all = Questions.ThatNameObjects(sweep.Schema).SelectMany(q => q.Positions).Select(p => p.Coordinate).ToHashSet(StringComparer.Ordinal);
        Assert.All(Exempt.Keys, coordinate => Assert.Contains(coordinate, all));
    }

    [Fact]
    public async Task A_telling_answer_is_caught()
    {
        var sweep = await FieldSweep.PrepareAsync(brands);
        foreach (var asker in Asker.Of(brands.Theirs, brands.Api))
        {
            var answer = await asker.AskAsync("{ menu { id categories { name items { id slug } } } }", null);
            Assert.Contains(sweep.Traces.In(answer.Text), t => t.StartsWith("the word", StringComparison.Ordinal));
            Assert.Contains("the id of a Item", sweep.Traces.In(answer.Text));
        }
    }

    [Fact]
    public async Task A_field_that_finds_what_is_theirs_is_caught()
    {
        var sweep = await FieldSweep.PrepareAsync(brands);
        var question = Questions.ThatNameObjects(sweep.Schema).Single(q => q.Field == "node");
        var findings = await sweep.FindingsAsync(Asker.Of(brands.Theirs, brands.Api)[0], question, question.Positions[0]);
        Assert.Contains(findings, f => f.Contains("is not answered as what is nobody's", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Contains("tells the id", StringComparison.Ordinal));
    }
}
