using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>
/// Takes a picture into the brand's library: makes its renditions, stores them, then adds the row in a transaction of its own (so call it outside one).
/// The same picture again is the same entry.
/// </summary>
internal sealed class StoreImage(PicturePress press, IMediaStore store, UseCaseRunner runner, ITenantScope scope)
{
    public async Task<Result<MediaImage>> ExecuteAsync(byte[] bytes, string fileName, LocalizedText alt, CancellationToken cancellationToken)
    {
        if (!(await press.PressAsync(bytes, cancellationToken)).TryGet(out var pressed, out var errors)) return Result<MediaImage>.Failure(errors);
        foreach (var (width, webp) in pressed.Renditions) await store.PutAsync(scope.Current, pressed.Hash, width, webp, cancellationToken);
        var added = await AddAsync();
        // A conflict means that the same picture was added meanwhile: the second time it is found.
        return added.IsSuccess || added.Errors[0].Kind != ErrorKind.Conflict ? added : await AddAsync();

        Task<Result<MediaImage>> AddAsync() =>
            runner.WriteAsync<AddPicture, MediaImage>(add => add.ExecuteAsync(pressed, fileName, alt, cancellationToken), cancellationToken);
    }
}

/// <summary>Adds the row of a picture whose bytes are stored.</summary>
internal sealed class AddPicture(CmsDb db, IClock clock)
{
    private const int MaxFileName = 200;

    public async Task<Result<MediaImage>> ExecuteAsync(PressedPicture pressed, string fileName, LocalizedText alt, CancellationToken cancellationToken)
    {
        if (await db.Pictures.AsNoTracking().SingleOrDefaultAsync(p => p.Hash == pressed.Hash, cancellationToken) is { } known) return known.ToMediaImage();
        var picture = new Picture
        {
            Hash = pressed.Hash,
            Width = pressed.Width,
            Height = pressed.Height,
            Alt = alt,
            FileName = Shown(fileName),
            CreatedAt = clock.GetCurrentInstant(),
        };
        db.Add(picture);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        return picture.ToMediaImage();
    }

    private static string Shown(string fileName)
    {
        var name = new string([.. fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return name.Length <= MaxFileName ? name : name[..MaxFileName];
    }
}
