using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Content;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Which schema a brand is served with now. The brand says it by a hash; a schema that is not here is built from the brand's definition.</summary>
internal sealed class BrandSchemas(SchemaRegistry schemas, IBrandRegistry brands, ILogger<BrandSchemas> log, IContentDefinitions? definitions = null) : IContentSchemas
{
    private readonly ConcurrentDictionary<string, bool> _broken = new(StringComparer.Ordinal);

    public IReadOnlySet<string> TakenNames => schemas.TakenNames;

    /// <summary>The schema of what the brand has now: a caller who came long ago, by a socket, gets that of today.</summary>
    public async ValueTask<ServedSchema> OfAsync(Brand? brand, CancellationToken cancellationToken)
    {
        if (brand is null) return schemas.Get(ContentModel.BuiltIn);
        var hash = (await brands.FindAsync(brand.Id, cancellationToken) ?? brand).ContentHash;
        return hash is null || _broken.ContainsKey(hash) ? schemas.Get(ContentModel.BuiltIn) : schemas.Find(hash) ?? await MakeAsync(brand.Id, hash, cancellationToken);
    }

    public void Prepare(string definition) => schemas.Get(new ContentModel(definition));

    private async Task<ServedSchema> MakeAsync(TenantId brand, string hash, CancellationToken cancellationToken)
    {
        var definition = definitions is null ? null : await definitions.FindAsync(brand, hash, cancellationToken);
        try
        {
            return schemas.Get(new ContentModel(definition ?? throw new InvalidOperationException("There is no such definition.")));
        }
        catch (Exception broken)
        {
            // Names that the platform has grown are given way to; whatever else it is, the brand's site must go on without its types. Nobody tries again in vain.
            log.LogCritical(broken, "The content types {Hash} of brand {Brand} give no schema any more; it is served without them.", hash, brand);
            if (definition is not null) _broken[hash] = true;
            return schemas.Get(ContentModel.BuiltIn);
        }
    }
}
