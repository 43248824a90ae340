using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>Adds the row of a picture whose bytes are stored, where the brand's plan has room for it. Brands add one after the other, so that many at once do not find the same room.</summary>
internal sealed class AddPicture(CmsDb db, MediaShelf shelf, IClock clock)
{
    public async Task<Result<MediaView>> ExecuteAsync(PressedPicture pressed, MediaUpload upload, LocalizedText alt, CancellationToken cancellationToken)
    {
        await shelf.TakeTurnAsync(cancellationToken);
        if (await db.Uploads.SingleOrDefaultAsync(u => u.Id == upload.Id, cancellationToken) is not { } row) return UploadErrors.Unknown();
        var picture = await db.Pictures.SingleOrDefaultAsync(p => p.Hash == pressed.Hash, cancellationToken);
        if (picture is null)
        {
            var used = await shelf.TotalsAsync(cancellationToken);
            if (!shelf.Plan.Holds(used, pressed.Bytes)) return UploadErrors.QuotaExceeded(shelf.Plan, used);
            db.Add(picture = new Picture { Hash = pressed.Hash, Width = pressed.Width, Height = pressed.Height, Bytes = pressed.Bytes, CreatedAt = clock.GetCurrentInstant() });
            picture.Label(upload.FileName, alt);
        }

        row.Became(picture.Id);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        return MediaView.Of(picture);
    }
}
