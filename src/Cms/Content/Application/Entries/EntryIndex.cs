using System.Text.Json;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Keeps the rows that follow from entries' documents: values to find them by, slugs, references. Written in the transaction of the document.</summary>
internal sealed class EntryIndex(ContentDb db, ITenantScope scope)
{
    private const int AtOnce = 200;

    /// <summary>Puts what follows from one of an entry's documents in the place of what followed from it before; null takes it away.</summary>
    public async Task ReplaceAsync(Guid entry, string type, EntryStatus status, ReadEntry? read, CancellationToken cancellationToken)
    {
        await db.Values.Where(v => v.EntryId == entry && v.Status == status).ExecuteDeleteAsync(cancellationToken);
        await db.References.Where(r => r.EntryId == entry && r.Status == status).ExecuteDeleteAsync(cancellationToken);
        if (read is not null) Add(entry, type, status, read);
    }

    /// <summary>What follows from a new entry that is published as it is.</summary>
    public void AddPublished(Guid entry, string type, ReadEntry read)
    {
        Add(entry, type, EntryStatus.Draft, read);
        Add(entry, type, EntryStatus.Live, read);
        db.AddRange(read.Slugs.Select(s => new EntrySlug { Type = type, Field = s.Field, Locale = s.Locale, Slug = s.Slug, EntryId = entry }));
    }

    /// <summary>Keeps the slugs of both documents and lets go of others.</summary>
    public async Task KeepSlugsAsync(Guid entry, string type, IEnumerable<SlugUse> used, CancellationToken cancellationToken)
    {
        var wanted = used.Select(s => (s.Field, s.Locale, s.Slug)).ToHashSet();
        var held = await db.Slugs.AsNoTracking().Where(s => s.EntryId == entry).ToListAsync(cancellationToken);
        foreach (var gone in held.Where(h => !wanted.Remove((h.Field, h.Locale, h.Slug))))
        {
            await db.Slugs.Where(s => s.EntryId == entry && s.Field == gone.Field && s.Locale == gone.Locale && s.Slug == gone.Slug).ExecuteDeleteAsync(cancellationToken);
        }

        db.AddRange(wanted.Select(w => new EntrySlug { Type = type, Field = w.Field, Locale = w.Locale, Slug = w.Slug, EntryId = entry }));
    }

    /// <summary>After a change of the model, which its entries bear: what is found by other fields than before is indexed anew. Leaves the context empty.</summary>
    /// <returns>Why the entries do not bear the change after all: two of them would have one slug.</returns>
    public async Task<Error?> RebuildAsync(ModelDefinition before, ModelDefinition after, CancellationToken cancellationToken)
    {
        foreach (var old in ModelDiff.Touched(before, after))
        {
            if (after.Type(old.Name) is not { } type || IndexedFields(old) == IndexedFields(type)) continue;
            await db.Values.Where(v => v.Type == type.Name).ExecuteDeleteAsync(cancellationToken);
            await db.References.Where(r => db.Entries.Any(e => e.Id == r.EntryId && e.Type == type.Name)).ExecuteDeleteAsync(cancellationToken);
            await db.Slugs.Where(s => s.Type == type.Name).ExecuteDeleteAsync(cancellationToken);
            var previous = Guid.Empty;
            while (await SomeAfterAsync(type.Name, previous, cancellationToken) is { Count: > 0 } some)
            {
                if (await RebuildAsync(after, type, some, cancellationToken) is { } conflict) return conflict with { Field = type.Name };
                previous = some[^1].Id;
            }
        }

        return null;
    }

    /// <summary>A few at a time, so that memory holds few documents.</summary>
    private Task<List<StoredDocuments>> SomeAfterAsync(string type, Guid previous, CancellationToken cancellationToken) =>
        db.Entries.AsNoTracking().Where(e => e.Type == type && e.Id.CompareTo(previous) > 0).OrderBy(e => e.Id).Take(AtOnce).Select(e => new StoredDocuments(e.Id, e.Draft, e.Live)).ToListAsync(cancellationToken);

    private async Task<Error?> RebuildAsync(ModelDefinition model, ContentType type, List<StoredDocuments> entries, CancellationToken cancellationToken)
    {
        var taken = new HashSet<(string, string, string)>();
        foreach (var entry in entries)
        {
            var draft = Read(model, type, entry.Draft);
            var live = entry.Live is null ? null : Read(model, type, entry.Live, isLive: true);
            if (draft.Slugs.Concat(live?.Slugs ?? []).Select(s => (s.Field, s.Locale, s.Slug)).Distinct().Any(s => !taken.Add(s))) return ContentErrors.SlugTaken(type.Name);
            Add(entry.Id, type.Name, EntryStatus.Draft, draft);
            if (live is not null) Add(entry.Id, type.Name, EntryStatus.Live, live);
            await KeepSlugsAsync(entry.Id, type.Name, [.. draft.Slugs, .. live?.Slugs ?? []], cancellationToken);
        }

        var conflict = await db.SaveAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return conflict;
    }

    public ReadEntry Read(ModelDefinition model, ContentType type, string json, bool isLive = false)
    {
        using var document = JsonDocument.Parse(json);
        return EntryReader.Read(model, type, document.RootElement, scope.Brand.Languages(), isComplete: false, isLive).Value;
    }

    private void Add(Guid entry, string type, EntryStatus status, ReadEntry read)
    {
        db.AddRange(read.Values.Select(v => new EntryValue
        {
            EntryId = entry,
            Status = status,
            Type = type,
            Field = v.Field,
            Locale = v.Locale,
            Position = v.Position,
            Text = v.Text,
            Number = v.Number,
            Time = v.Time,
        }));
        db.AddRange(read.References.Where(r => r.Target is not ("Media" or "Item")).Select(r => (r.Field, r.Id)).Distinct()
            .Select(r => new EntryReference { EntryId = entry, Status = status, Field = r.Field, TargetId = r.Id }));
    }

    /// <summary>Which fields are rows of the index, and how: a text that got languages has other rows.</summary>
    private static string IndexedFields(ContentType type) => string.Join(' ', type.Fields.Where(f => f.IsIndexed).Select(f => $"{f.Name}:{f.Kind}:{f.IsLocalised}").Order(StringComparer.Ordinal));

    private sealed record StoredDocuments(Guid Id, string Draft, string? Live);
}
