using System.ComponentModel;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pictures;

[Description("The file has been sent.")]
internal sealed record CompleteUploadInput(
    [property: Description("The upload.")] GlobalId Id,
    [property: Description("Alternative text, at most 400 characters a language; the same picture again keeps the text that it has.")] IReadOnlyList<TranslationInput>? Alt = null);

/// <summary>
/// Makes a received file a picture of the library: renditions first, then the row in a transaction of its own (so call it outside one). Repeated, it answers with the same picture.
/// A file that is refused is gone with its upload.
/// </summary>
internal sealed class CompleteUpload(UploadRows uploads, IUploadInbox inbox, PicturePress press, IMediaStore store, AvifMaker avif, UseCaseRunner runner, ITenantScope scope)
{
    public async Task<Result<MediaView>> ExecuteAsync(CompleteUploadInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var alt = Translations.Read(input.Alt, scope.Brand, "alt", Picture.MaxAlt, required: false, errors);
        if (errors.Count > 0) return errors;
        if (await uploads.FindOwnAsync(input.Id, cancellationToken) is not { } upload) return UploadErrors.Unknown();
        if (upload.MediaId is { } done) return await uploads.PictureAsync(done, cancellationToken) is { } there ? there : UploadErrors.Unknown();

        Result<MediaView> made;
        using (var file = await inbox.OpenAsync(scope.Current, upload.Id, cancellationToken))
        {
            if (file is null) return UploadErrors.NotReceived();
            made = file.Size == upload.Size ? await MakeAsync(file, upload, alt, cancellationToken) : UploadErrors.WrongSize().At("id");
        }

        // The row of a refused file goes with it; otherwise its timer takes it, so that the answer can be asked for again.
        if (!made.IsSuccess) await runner.WriteAsync<UploadRows, Nothing>(u => u.ForgetAsync(upload.Id, cancellationToken), cancellationToken);
        await inbox.CloseAsync(scope.Current, upload.Id, cancellationToken);
        return made;
    }

    private async Task<Result<MediaView>> MakeAsync(IWaitingFile file, MediaUpload upload, LocalizedText alt, CancellationToken cancellationToken)
    {
        if (!(await press.PressAsync(file.Path, cancellationToken)).TryGet(out var pressed, out var errors)) return Result<MediaView>.Failure(errors);
        // From here on it is finished, even if whoever asked has gone: half of it would stay for ever.
        cancellationToken = CancellationToken.None;
        await StoreAsync(pressed, cancellationToken);
        var added = await runner.WriteAsync<AddPicture, MediaView>(add => add.ExecuteAsync(pressed, upload, alt, cancellationToken), cancellationToken);
        if (!added.IsSuccess)
        {
            await runner.WriteAsync<DropRenditions, Nothing>(drop => drop.ExecuteAsync(pressed.Hash, cancellationToken), cancellationToken);
            return added;
        }

        // Once more: an equal picture that was deleted long ago may have taken the files along until its row was there.
        await StoreAsync(pressed, cancellationToken);
        avif.Prepare(scope.Current, pressed);
        return added;
    }

    private async Task StoreAsync(PressedPicture pressed, CancellationToken cancellationToken)
    {
        foreach (var (width, webp) in pressed.Renditions) await store.PutAsync(scope.Current, new PictureFile(pressed.Hash, width, PictureEncoding.WebP), webp, cancellationToken);
    }
}

/// <summary>The rows of uploads, for whoever asked for them.</summary>
internal sealed class UploadRows(CmsDb db, ViewerScope viewer)
{
    public Task<MediaUpload?> FindOwnAsync(GlobalId id, CancellationToken cancellationToken)
    {
        var author = viewer.Viewer.Author;
        return id.Type == MediaUpload.IdType
            ? db.Uploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id.Id && u.Author == author, cancellationToken)
            : Task.FromResult<MediaUpload?>(null);
    }

    public async Task<MediaView?> PictureAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Pictures.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { } picture ? MediaView.Of(picture) : null;

    public async Task<Result<Nothing>> ForgetAsync(Guid id, CancellationToken cancellationToken)
    {
        await db.Uploads.Where(u => u.Id == id).ExecuteDeleteAsync(cancellationToken);
        return Nothing.Value;
    }
}
