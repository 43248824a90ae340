using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Site;

internal sealed record EntryPageView(string Path, Instant PublishedAt);

/// <summary>The addresses of the pages that content types give the site, for maps of it.</summary>
internal sealed class ListEntryPages(ContentDb db, CurrentModel model, ICacheTags tags)
{
    public async Task<Connection<EntryPageView>> ExecuteAsync(Page slice, CancellationToken cancellationToken)
    {
        var types = (await model.ReadAsync(cancellationToken)).PageTypes.ToDictionary(t => t.Name, StringComparer.Ordinal);
        tags.Name([BrandModel.Tag, .. types.Keys.Select(Entry.ListTag)]);
        if (types.Count == 0) return Connection<EntryPageView>.Of([], slice);

        string[] names = [.. types.Keys];
        var published = await db.Entries.Where(e => e.Live != null && names.Contains(e.Type)).GroupBy(e => e.Type).Select(g => new { g.Key, Last = g.Max(e => e.PublishedAt) }).ToListAsync(cancellationToken);
        List<EntryPageView> lists = [.. published.Select(p => new EntryPageView(types[p.Key].Page!.At, p.Last!.Value)).OrderBy(p => p.Path, StringComparer.Ordinal)];

        string[] slugs = [.. types.Values.Where(t => t.AddressField is not null).Select(t => $"{t.Name} {t.AddressField!.Name}")];
        var addresses = db.Values.Where(v => v.Status == EntryStatus.Live && slugs.Contains(v.Type + " " + v.Field)).Join(db.Entries, v => v.EntryId, e => e.Id, (v, e) => new { v.Type, v.Text, e.Id, e.PublishedAt });
        var places = Connection<int>.Of(new Places(lists.Count + await addresses.CountAsync(cancellationToken)), slice);
        var skipped = places.Nodes.Count == 0 ? 0 : Math.Max(places.Nodes[0] - lists.Count, 0);
        var found = await addresses.OrderBy(a => a.Type).ThenBy(a => a.Id).Skip(skipped).Take(places.Nodes.Count(p => p >= lists.Count)).ToListAsync(cancellationToken);
        List<EntryPageView> nodes = [.. places.Nodes.Where(p => p < lists.Count).Select(p => lists[p]), .. found.Select(f => new EntryPageView($"{types[f.Type].Page!.At}/{f.Text}", f.PublishedAt!.Value))];
        return new(nodes, [.. places.Cursors.Take(nodes.Count)], places.HasNextPage, places.HasPreviousPage, places.TotalCount);
    }
}
