using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Removes an entry with its versions, unless others refer to it: they are named.</summary>
internal sealed class DeleteEntry(ContentDb db, CurrentModel model, AdoptPages adopt, SitePages pages)
{
    public async Task<Result<Guid>> ExecuteAsync(Guid id, string? typeName, CancellationToken cancellationToken)
    {
        await adopt.ExecuteAsync(cancellationToken);
        var definition = await model.HoldAsync(cancellationToken);
        if (await db.Entries.SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } entry || entry.Type != (typeName ?? entry.Type)) return ContentErrors.EntryUnknown();
        var type = definition.Type(entry.Type);
        if (await pages.CheckEndAsync(type, id, cancellationToken) is { } needed) return needed;
        if (await ReferrersAsync(id, cancellationToken) is { } referenced) return referenced;

        // Its own references go first: one to itself would keep it.
        await db.References.Where(r => r.EntryId == id).ExecuteDeleteAsync(cancellationToken);
        entry.Retire();
        db.Remove(entry);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        if (await pages.RemoveAsync(type, id, cancellationToken) is { } stale) return stale;
        return id;
    }

    private async Task<Error?> ReferrersAsync(Guid id, CancellationToken cancellationToken)
    {
        var referring = db.Entries.Where(e => e.Id != id && db.References.Any(r => r.TargetId == id && r.EntryId == e.Id));
        var count = await referring.CountAsync(cancellationToken);
        if (count == 0) return null;
        var first = await referring.OrderBy(e => e.Id).Take(ContentLimits.Named).Select(e => new { e.Type, e.Title }).ToListAsync(cancellationToken);
        var names = string.Join(", ", first.Select(f => $"{f.Type} '{f.Title}'"));
        return ContentErrors.Referenced($"{count} {(count == 1 ? "entry refers" : "entries refer")} to it: {names}{(count > first.Count ? $" and {count - first.Count} more" : "")}.");
    }
}
