using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Pictures in entries.</summary>
internal sealed class EntryMediaUses(EntryDocuments documents, ITenantScope scope) : IMediaUses
{
    /// <summary>What entries are to their editors, of whatever type they are.</summary>
    private const string SubjectType = "ContentEntry";

    public async Task<IReadOnlyList<MediaUse>> FindAsync(IReadOnlyCollection<Guid> mediaIds, CancellationToken cancellationToken)
    {
        var uses = new List<MediaUse>();
        await foreach (var use in documents.NamingAsync(MediaImage.IdType, mediaIds, beside: null, cancellationToken))
        {
            uses.Add(new MediaUse(use.ObjectId, SubjectType, use.EntryId, LocalizedText.Of(scope.Brand.DefaultLocale, use.Title), use.IsLive));
        }

        return uses;
    }
}
