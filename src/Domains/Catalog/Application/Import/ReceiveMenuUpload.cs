using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Import;

/// <summary>Keeps a spreadsheet for preview and import; a file that is no table is refused at once.</summary>
internal sealed class ReceiveMenuUpload(CatalogDb db, IClock clock)
{
    /// <summary>More of one day are dropped, the oldest first.</summary>
    private const int MostKept = 20;

    public async Task<Result<MenuUpload>> ExecuteAsync(string fileName, byte[] bytes, CancellationToken cancellationToken)
    {
        var name = CleanName(fileName);
        if (!SpreadsheetReader.Read(bytes, name).TryGet(out _, out var errors)) return Result<MenuUpload>.Failure(errors);

        var now = clock.GetCurrentInstant();
        var kept = await db.Uploads.Where(u => u.ExpiresAt > now).OrderByDescending(u => u.UploadedAt).Take(MostKept - 1).Select(u => u.Id).ToListAsync(cancellationToken);
        await db.Uploads.Where(u => !kept.Contains(u.Id)).ExecuteDeleteAsync(cancellationToken);
        var upload = MenuUpload.Receive(name, bytes, now);
        db.Add(upload);
        return await db.SaveAsync(cancellationToken) is { } refused ? refused : upload;
    }

    /// <summary>Browsers may send a whole path; a name is only ever shown.</summary>
    private static string CleanName(string fileName)
    {
        var name = CellText.OneLine(CellText.Clean(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..]));
        return name.Length <= MenuUpload.LongestName ? name : name[^MenuUpload.LongestName..];
    }
}
