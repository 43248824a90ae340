using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Life;

/// <summary>An export as the brand's owners see it.</summary>
/// <param name="Size">Bytes; null until it is ready.</param>
/// <param name="ExpiresAt">When the file goes; null until it is ready.</param>
public sealed record BrandExport(Guid Id, ExportState State, Instant AskedAt, long? Size, Instant? ExpiresAt, bool IsYours);

/// <summary>A link to an export: it works once, for the person who asked for the export.</summary>
public sealed record ExportLink(string Token, Instant ExpiresAt);

/// <summary>Exports of the present brand: asked for, made in the background, fetched by a link that works once.</summary>
public sealed class BrandExports
{
    /// <summary>How long a file is kept.</summary>
    public static readonly Duration Kept = Duration.FromDays(7);

    /// <summary>How long a link can be used.</summary>
    public static readonly Duration LinkLife = Duration.FromMinutes(15);

    private static readonly Error Running = Error.Conflict("EXPORT_RUNNING", "An export is being made. Wait until it is ready.");

    private static readonly Error NotFound = Error.NotFound("EXPORT_NOT_FOUND", "There is no such export of yours that could be fetched.", "id");

    private readonly TenancyDb _db;
    private readonly ICalls _calls;
    private readonly BrandFiles _files;
    private readonly ITenantScope _scope;
    private readonly IClock _clock;

    internal BrandExports(TenancyDb db, ICalls calls, BrandFiles files, ITenantScope scope, IClock clock)
    {
        _db = db;
        _calls = calls;
        _files = files;
        _scope = scope;
        _clock = clock;
    }

    /// <summary>Within the present transaction: has an export made. EXPORT_RUNNING while one is.</summary>
    public async Task<Result<BrandExport>> AskAsync(Guid person, bool withFiles, CancellationToken cancellationToken)
    {
        var now = _clock.GetCurrentInstant();
        var row = new ExportRow { AskedBy = person, AskedAt = now, WithFiles = withFiles, State = ExportState.Running };
        _db.Add(row);
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return Running;
        }

        await _calls.ScheduleAsync(MakeExport.CallKind, _scope.Current.Value, [row.Id], now, cancellationToken);
        return ViewOf(row, person);
    }

    /// <summary>The latest 20, newest first.</summary>
    public async Task<IReadOnlyList<BrandExport>> AllAsync(Guid? person, CancellationToken cancellationToken) =>
        (await _db.Exports.AsNoTracking().OrderByDescending(e => e.AskedAt).ThenByDescending(e => e.Id).Take(20).ToListAsync(cancellationToken)).ConvertAll(e => ViewOf(e, person));

    public async Task<BrandExport?> FindAsync(Guid id, Guid? person, CancellationToken cancellationToken) =>
        await _db.Exports.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancellationToken) is { } row ? ViewOf(row, person) : null;

    /// <summary>Within the present transaction: a new link; the one before stops working. EXPORT_NOT_FOUND for what is not ready or was asked for by somebody else.</summary>
    public async Task<Result<ExportLink>> LinkAsync(Guid id, Guid person, CancellationToken cancellationToken)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var (hash, now) = (HashOf(token), _clock.GetCurrentInstant());
        var linked = await _db.Exports
            .Where(e => e.Id == id && e.AskedBy == person && e.State == ExportState.Ready && e.ExpiresAt > now)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.TokenHash, hash).SetProperty(x => x.TokenExpiresAt, now + LinkLife), cancellationToken);
        return linked == 1 ? new ExportLink(token, now + LinkLife) : NotFound;
    }

    /// <summary>Within the present transaction: uses a link up. The path of the file, or EXPORT_NOT_FOUND.</summary>
    public async Task<Result<string>> TakeAsync(string token, Guid person, CancellationToken cancellationToken)
    {
        var (hash, now) = (HashOf(token), _clock.GetCurrentInstant());
        var found = await _db.Exports.AsNoTracking().Where(e => e.TokenHash == hash && e.AskedBy == person && e.TokenExpiresAt > now && e.State == ExportState.Ready).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(cancellationToken);
        if (found is not { } id) return NotFound;
        var used = await _db.Exports.Where(e => e.Id == id && e.TokenHash == hash).ExecuteUpdateAsync(e => e.SetProperty(x => x.TokenHash, (byte[]?)null), cancellationToken);
        var path = MakeExport.FileOf(_files, _scope.Current, id);
        return used == 1 && File.Exists(path) ? path : NotFound;
    }

    private static BrandExport ViewOf(ExportRow row, Guid? person) => new(row.Id, row.State, row.AskedAt, row.Size, row.ExpiresAt, row.AskedBy == person);

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
