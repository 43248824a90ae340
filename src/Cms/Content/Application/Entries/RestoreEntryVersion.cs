using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Makes an earlier version of an entry its draft, as far as the entry's type still reads it.</summary>
internal sealed class RestoreEntryVersion(ContentDb db, SaveEntry save)
{
    public async Task<Result<EntryDraftView>> ExecuteAsync(Guid id, string? typeName, int version, int restore, CancellationToken cancellationToken)
    {
        if (await db.Entries.AsNoTracking().Where(e => e.Id == id).Select(e => e.Draft).SingleOrDefaultAsync(cancellationToken) is not { } draft) return ContentErrors.EntryUnknown();
        if (await db.EntryVersions.AsNoTracking().Where(v => v.EntryId == id && v.Version == restore).Select(v => v.Document).SingleOrDefaultAsync(cancellationToken) is not { } earlier) return ContentErrors.VersionUnknown();
        return await save.ExecuteAsync(id, typeName, version, EarlierValues.Whole(draft, earlier), cancellationToken);
    }
}
