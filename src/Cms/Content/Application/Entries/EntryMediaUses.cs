using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Pictures in entries. Documents keep the ids that the API's callers know; they are looked through one after the other, since no index leads from pictures to entries.</summary>
internal sealed class EntryMediaUses(ContentDb db, ITenantScope scope) : IMediaUses
{
    /// <summary>What entries are to their editors, of whatever type they are.</summary>
    private const string SubjectType = "ContentEntry";

    public async Task<IReadOnlyList<MediaUse>> FindAsync(IReadOnlyCollection<Guid> mediaIds, CancellationToken cancellationToken)
    {
        var wanted = mediaIds.Select(id => (Id: id, Text: new GlobalId(MediaImage.IdType, id).ToString())).ToList();
        var uses = new List<MediaUse>();
        await foreach (var entry in db.Entries.AsNoTracking().OrderBy(e => e.Id).Select(e => new { e.Id, e.Title, e.Draft, e.Live }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var (id, text) in wanted)
            {
                var isLive = entry.Live?.Contains(text, StringComparison.Ordinal) == true;
                if (isLive || entry.Draft.Contains(text, StringComparison.Ordinal)) uses.Add(new MediaUse(id, SubjectType, entry.Id, LocalizedText.Of(scope.Brand.DefaultLocale, entry.Title), isLive));
            }
        }

        return uses;
    }
}
