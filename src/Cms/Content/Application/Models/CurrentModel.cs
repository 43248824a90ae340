using System.Collections.Concurrent;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Content;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Models;

/// <summary>The definitions that were read lately, by their hash.</summary>
internal sealed class ReadDefinitions
{
    private const int Kept = 500;

    private readonly ConcurrentDictionary<string, ModelDefinition> _byHash = new(StringComparer.Ordinal);

    public ModelDefinition Of(string definition)
    {
        if (_byHash.Count > Kept) _byHash.Clear();
        return _byHash.GetOrAdd(ContentHash.Of(definition), _ => ModelDefinition.Read(definition));
    }
}

/// <summary>The content types that the present brand's entries follow now.</summary>
internal sealed class CurrentModel(ContentDb db, ReadDefinitions definitions, ITenantScope scope)
{
    /// <summary>Within a transaction that writes entries: as it stays until the end of it.</summary>
    public async Task<ModelDefinition> HoldAsync(CancellationToken cancellationToken)
    {
        await db.HoldModelAsync(scope.Current, cancellationToken);
        return await ReadAsync(cancellationToken);
    }

    public async Task<ModelDefinition> ReadAsync(CancellationToken cancellationToken) =>
        definitions.Of(await db.Models.AsNoTracking().Select(m => m.Published).SingleOrDefaultAsync(cancellationToken) ?? "");
}
