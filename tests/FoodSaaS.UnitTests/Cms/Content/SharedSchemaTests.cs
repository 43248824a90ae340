using FoodSaaS.Api;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Content;
using Microsoft.Extensions.Logging.Abstractions;

namespace FoodSaaS.UnitTests.Cms.Content;

/// <summary>A schema is a template's, not a brand's: a thousand brands cost what their templates cost. Memory is everybody's, so nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(SharedSchemaTests), DisableParallelization = true)]
[Collection(nameof(SharedSchemaTests))]
public sealed class SharedSchemaTests(ITestOutputHelper output)
{
    private const int Templates = 20;

    [Fact]
    public async Task A_thousand_brands_on_twenty_templates_share_twenty_schemas_of_at_most_four_megabytes()
    {
        var definitions = Enumerable.Range(0, Templates).Select(Template).ToDictionary(ContentHash.Of, StringComparer.Ordinal);
        var registry = new SchemaRegistry(new SchemaFactory(Modules.All));
        var town = new Registry([.. Enumerable.Range(0, 1_000).Select(n => Brand(definitions.Keys.ElementAt(n % Templates)))]);
        var schemas = new BrandSchemas(registry, town, NullLogger<BrandSchemas>.Instance, new Definitions(definitions));
        await schemas.OfAsync(town.All[0], default);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var brand in town.All) await schemas.OfAsync(brand, default);

        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)(Templates - 1);
        output.WriteLine($"{each / 1024 / 1024:0.00} MB a schema");
        // One more is the platform's own, whose names the others give way to.
        Assert.Equal(Templates + 1, registry.Count);
        Assert.InRange(each, 0, 4 * 1024 * 1024);
        GC.KeepAlive(registry);
    }

    private static string Template(int number) => new ModelDefinition(
        [.. Enumerable.Range(0, 8).Select(t => new ContentType($"Kind{t}", $"kinds{t}", $"Kind {t} of {number}", null, [.. Enumerable.Range(0, 12).Select(f => new FieldDefinition($"field{f}", ContentFieldKind.Text, $"Field {f}", IsFilterable: f < 6))]))],
        []).Write();

    private static Brand Brand(string hash) =>
        FoodSaaS.Tenancy.Brands.Brand.New(Slug.Parse("any")!.Value, "Any", "DE", Currency.Of("EUR"), "Europe/Berlin", ["de"], "de") with { ContentHash = hash };

    private sealed class Definitions(Dictionary<string, string> all) : IContentDefinitions
    {
        public Task<string?> FindAsync(TenantId brand, string hash, CancellationToken cancellationToken) => Task.FromResult(all.GetValueOrDefault(hash));
    }

    private sealed class Registry(IReadOnlyList<Brand> all) : IBrandRegistry
    {
        private readonly Dictionary<TenantId, Brand> _byId = all.ToDictionary(b => b.Id);

        public IReadOnlyList<Brand> All => all;

        public ValueTask<Brand?> FindAsync(TenantId id, CancellationToken cancellationToken) => new(_byId[id]);

        public ValueTask<Brand?> FindAsync(Slug slug, CancellationToken cancellationToken) => default;

        public ValueTask<Brand?> FindAsync(HostName host, CancellationToken cancellationToken) => default;

        public Task<bool> IsTakenAsync(Slug slug, CancellationToken cancellationToken) => Task.FromResult(false);

        public Task<IReadOnlyList<Brand>> WithMostCommonContentAsync(int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Brand>>([]);

        public void Forget(TenantId id)
        {
        }
    }
}
