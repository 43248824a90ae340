using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Whether what an entry names is there: entries of the right type, pictures, dishes, free slugs. Another brand's are not there.</summary>
internal sealed class EntryTargets(ContentDb db, IMediaLibrary media, MenuItems items)
{
    public async Task<IReadOnlyList<Error>> CheckAsync(Guid? entry, string type, ReadEntry read, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var known = await KnownAsync(read.References, cancellationToken);
        errors.AddRange(read.References.Where(r => !known.Contains((r.Target, r.Id))).Select(r => ContentErrors.ReferenceUnknown(r.Path)));
        foreach (var use in read.Slugs)
        {
            if (await db.Slugs.AnyAsync(s => s.Type == type && s.Field == use.Field && s.Locale == use.Locale && s.Slug == use.Slug && s.EntryId != entry, cancellationToken)) errors.Add(ContentErrors.SlugTaken(use.Path));
        }

        return errors;
    }

    private async Task<HashSet<(string Target, Guid Id)>> KnownAsync(IReadOnlyList<ReferenceUse> references, CancellationToken cancellationToken)
    {
        var known = new HashSet<(string, Guid)>();
        Guid[] pictures = [.. IdsOf(references, r => r.Target == "Media")];
        Guid[] dishes = [.. IdsOf(references, r => r.Target == "Item")];
        Guid[] others = [.. IdsOf(references, r => r.Target is not ("Media" or "Item"))];
        if (pictures.Length > 0) known.UnionWith((await media.FindAsync(pictures, cancellationToken)).Keys.Select(id => ("Media", id)));
        if (dishes.Length > 0) known.UnionWith((await items.KnownAsync(dishes, cancellationToken)).Select(id => ("Item", id)));
        if (others.Length > 0) known.UnionWith((await db.Entries.Where(e => others.Contains(e.Id)).Select(e => new { e.Type, e.Id }).ToListAsync(cancellationToken)).Select(e => (e.Type, e.Id)));
        return known;
    }

    private static IEnumerable<Guid> IdsOf(IReadOnlyList<ReferenceUse> references, Func<ReferenceUse, bool> which) => references.Where(which).Select(r => r.Id).Distinct();
}
