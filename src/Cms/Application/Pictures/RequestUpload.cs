using System.ComponentModel;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pictures;

[Description("The file that is to be sent.")]
internal sealed record RequestUploadInput(
    [property: Description("As it is called where it comes from; shown to staff.")] string FileName,
    [property: Description("`image/jpeg`, `image/png` or `image/webp`.")] string ContentType,
    [property: Description("Its size in bytes, at most 20 MB.")] int Size);

/// <summary>A leave to send one file.</summary>
internal sealed record UploadRequestView(Guid Id, string Url, string ContentType, Instant ExpiresAt)
{
    /// <summary>The second makes stores take one file an address; it is part of what they check.</summary>
    public IReadOnlyList<UploadHeaderView> Headers => [new("Content-Type", ContentType), new("If-None-Match", "*")];
}

/// <summary>A header that must be sent with the file.</summary>
internal sealed record UploadHeaderView(string Name, string Value);

/// <summary>Gives leave to send one file: to this caller, of this size and type, for ten minutes. What nobody finishes is swept away.</summary>
internal sealed class RequestUpload(CmsDb db, MediaShelf shelf, UploadAddresses addresses, ITimers timers, ITenantScope scope, ViewerScope viewer, IClock clock)
{
    /// <summary>Files that one brand may have under way, so that it cannot fill the inbox.</summary>
    public const int MostUnderWay = 100;

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal) { "image/jpeg", "image/png", "image/webp" };

    public async Task<Result<UploadRequestView>> ExecuteAsync(RequestUploadInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        if (!Types.Contains(input.ContentType)) errors.Add(PictureErrors.WrongType());
        if (input.Size <= 0) errors.Add(PictureErrors.Empty());
        if (input.Size > PicturePress.MaxBytes) errors.Add(PictureErrors.TooLarge());
        if (errors.Count > 0) return errors;

        await shelf.TakeTurnAsync(cancellationToken);
        var now = clock.GetCurrentInstant();
        if (await db.Uploads.CountAsync(u => u.MediaId == null && u.ExpiresAt > now, cancellationToken) >= MostUnderWay) return UploadErrors.TooMany(MostUnderWay);
        var used = await shelf.TotalsAsync(cancellationToken);
        if (!shelf.Plan.Holds(used, more: 1)) return UploadErrors.QuotaExceeded(shelf.Plan, used);

        var upload = new MediaUpload
        {
            Author = viewer.Viewer.Author,
            FileName = Shown(input.FileName),
            ContentType = input.ContentType,
            Size = input.Size,
            // Whole seconds: the row must give back what was signed.
            ExpiresAt = Instant.FromUnixTimeSeconds((now + MediaUpload.Lifetime).ToUnixTimeSeconds()),
        };
        db.Add(upload);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        await timers.SetAsync(new UploadLapsed(upload.Id), upload.Id.ToString("N"), upload.ExpiresAt + MediaUpload.Grace, cancellationToken);
        return new UploadRequestView(upload.Id, await addresses.OfAsync(scope.Brand, upload, viewer.Viewer), upload.ContentType, upload.ExpiresAt);
    }

    private static string Shown(string fileName)
    {
        var name = new string([.. fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        return name.Length == 0 ? "picture" : name.Length <= Picture.MaxName ? name : name[..Picture.MaxName];
    }
}
