using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>Takes in a file that there is leave for. One address takes one file: of two that are sent at once, the one that is whole first.</summary>
internal sealed class ReceiveUpload(CmsDb db, UploadTickets tickets, ITenantScope scope, ViewerScope viewer, IClock clock)
{
    /// <summary>Before a byte is read: whether this caller may send what he says he sends.</summary>
    public async Task<Result<MediaUpload>> CheckAsync(Guid id, string signature, long? size, string? contentType, CancellationToken cancellationToken)
    {
        if (await db.Uploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken) is not { } upload) return UploadErrors.Unknown();
        if (!tickets.IsOurs(signature, scope.Current, upload)) return UploadErrors.SignatureWrong();
        // The public holds nothing but the address; somebody who says who he is must be the one who asked.
        if (!viewer.Viewer.IsPublic && viewer.Viewer.Author != upload.Author) return UploadErrors.Unknown();
        if (clock.GetCurrentInstant() >= upload.ExpiresAt) return UploadErrors.Expired();
        if (upload.ReceivedAt is not null) return UploadErrors.Used();
        if (size != upload.Size) return UploadErrors.WrongSize();
        if (!string.Equals(contentType, upload.ContentType, StringComparison.OrdinalIgnoreCase)) return UploadErrors.WrongType();
        return upload;
    }

    /// <summary>Marks the upload as received and keeps the file with it. A crash in between leaves a file that the next one replaces.</summary>
    public async Task<Result<Nothing>> KeepAsync(Guid id, IArrivedFile file, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var taken = await db.Uploads.Where(u => u.Id == id && u.ReceivedAt == null).ExecuteUpdateAsync(u => u.SetProperty(x => x.ReceivedAt, now), cancellationToken);
        if (taken == 0) return UploadErrors.Used();
        file.Keep();
        return Nothing.Value;
    }
}
