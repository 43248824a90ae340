using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>The time of an upload is over, whatever became of it.</summary>
[EventName("cms.upload-lapsed.v1")]
internal sealed record UploadLapsed(Guid UploadId) : IEvent;

/// <summary>Takes away what an upload leaves: its file, where nobody finished it, and its row. The file first, so that a crash in between repeats both.</summary>
internal sealed class SweepUpload(CmsDb db, IUploadInbox inbox, ITenantScope scope) : ISubscriber<UploadLapsed>
{
    public async Task HandleAsync(UploadLapsed happened, CancellationToken cancellationToken)
    {
        await inbox.RemoveAsync(scope.Current, happened.UploadId, cancellationToken);
        await db.Uploads.Where(u => u.Id == happened.UploadId).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>Removes a deleted picture's bytes.</summary>
internal sealed class SweepRenditions(DropRenditions drop) : ISubscriber<MediaRemoved>
{
    public Task HandleAsync(MediaRemoved happened, CancellationToken cancellationToken) => drop.ExecuteAsync(happened.Hash, cancellationToken);
}

/// <summary>
/// Removes the bytes of a picture that the library does not have. It holds the brand's turn meanwhile: an equal picture that comes in is either seen here, or finds the bytes gone and
/// stores them again.
/// </summary>
internal sealed class DropRenditions(CmsDb db, MediaShelf shelf, IMediaStore store, ITenantScope scope)
{
    public async Task<Result<Nothing>> ExecuteAsync(string hash, CancellationToken cancellationToken)
    {
        await shelf.TakeTurnAsync(cancellationToken);
        if (!await db.Pictures.AnyAsync(p => p.Hash == hash, cancellationToken)) await store.RemoveAsync(scope.Current, hash, cancellationToken);
        return Nothing.Value;
    }
}
