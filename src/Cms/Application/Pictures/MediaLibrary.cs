using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Cms;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>Finds pictures. Names no cache tags itself: they belong to the read that asks.</summary>
internal sealed class MediaLibrary(CmsDb db) : IMediaLibrary
{
    private static readonly IReadOnlyDictionary<Guid, MediaImage> None = new Dictionary<Guid, MediaImage>();

    public async Task<IReadOnlyDictionary<Guid, MediaImage>> FindAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToArray();
        if (wanted.Length == 0) return None;
        return await db.Pictures.AsNoTracking().Where(p => wanted.Contains(p.Id))
            .Select(p => new MediaImage(p.Id, p.Hash, p.Width, p.Height, p.Alt)).ToDictionaryAsync(p => p.Id, cancellationToken);
    }
}
