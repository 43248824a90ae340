using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Cms;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>Finds pictures. Names no cache tags itself: they belong to the read that asks.</summary>
internal sealed class MediaLibrary(CmsDb db) : IMediaLibrary
{
    private static readonly Func<CmsDb, Guid[], IAsyncEnumerable<MediaImage>> Pictures = EF.CompileAsyncQuery((CmsDb db, Guid[] wanted) =>
        db.Pictures.AsNoTracking().Where(p => wanted.Contains(p.Id)).Select(p => new MediaImage(p.Id, p.Hash, p.Width, p.Height, p.Alt)));

    public async Task<IReadOnlyDictionary<Guid, MediaImage>> FindAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToArray();
        var found = new Dictionary<Guid, MediaImage>(wanted.Length);
        if (wanted.Length == 0) return found;
        await foreach (var picture in Pictures(db, wanted).WithCancellation(cancellationToken)) found.Add(picture.Id, picture);
        return found;
    }
}
