using System.Text.Json;
using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Models;

/// <summary>An entry that stands in the way of a change.</summary>
internal sealed record EntryNameView(Guid Id, string Title);

/// <summary>One difference between draft and published types, with the entries that it would break.</summary>
/// <param name="Broken">How many there are; <paramref name="Entries"/> names the first of them.</param>
internal sealed record ModelChangeView(ContentChangeKind Kind, string Shape, string? Field, int Broken, IReadOnlyList<EntryNameView> Entries);

/// <summary>
/// Reads stored entries as they would be read under another model. What cannot be read any more is in the way: a value whose field is gone or of another kind, one
/// that a narrower rule refuses, a live entry without what is now required.
/// </summary>
internal sealed class ModelCheck(ContentDb db, ITenantScope scope)
{
    public async Task<IReadOnlyList<ModelChangeView>> ExecuteAsync(ModelDefinition before, ModelDefinition after, CancellationToken cancellationToken)
    {
        var broken = new Dictionary<(string Shape, string? Field), (int Count, List<EntryNameView> First)>();
        foreach (var type in ModelDiff.Touched(before, after))
        {
            var entries = db.Entries.AsNoTracking().Where(e => e.Type == type.Name).OrderBy(e => e.Id).Select(e => new { e.Id, e.Title, e.Draft, e.Live });
            await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                foreach (var field in BrokenFields(after, type.Name, entry.Draft, entry.Live))
                {
                    var (count, first) = broken.GetValueOrDefault((type.Name, field), (0, []));
                    if (count < ContentLimits.Named) first.Add(new EntryNameView(entry.Id, entry.Title));
                    broken[(type.Name, field)] = (count + 1, first);
                }
            }
        }

        return Tell(ModelDiff.Of(before, after), broken);
    }

    private static IReadOnlyList<ModelChangeView> Tell(IReadOnlyList<ModelChange> changes, Dictionary<(string Shape, string? Field), (int Count, List<EntryNameView> First)> broken)
    {
        var told = new List<ModelChangeView>();
        foreach (var change in changes)
        {
            var (count, first) = broken.Remove((change.Shape, change.Field), out var found) ? found : (0, []);
            told.Add(new ModelChangeView(change.Kind, change.Shape, change.Field, count, first));
        }

        // A component changed: the entries break at the field that holds it.
        told.AddRange(broken.Select(b => new ModelChangeView(ContentChangeKind.Changed, b.Key.Shape, b.Key.Field, b.Value.Count, b.Value.First)));
        return told;
    }

    private HashSet<string?> BrokenFields(ModelDefinition after, string typeName, string draft, string? live)
    {
        if (after.Type(typeName) is not { } type) return [null];
        var fields = new HashSet<string?>(Fields(after, type, draft, isLive: false));
        if (live is not null) fields.UnionWith(Fields(after, type, live, isLive: true));
        return fields;
    }

    private IEnumerable<string?> Fields(ModelDefinition after, ContentType type, string json, bool isLive)
    {
        using var document = JsonDocument.Parse(json);
        var read = EntryReader.Read(after, type, document.RootElement, scope.Brand.Languages(), isComplete: isLive, isLive);
        return read.Errors.Select(FieldOf).Distinct().ToList();
    }

    /// <summary><c>values.answer.de</c> is at the field <c>answer</c>.</summary>
    private static string? FieldOf(Error error) => error.Field?.Split('.') is { Length: > 1 } path ? path[1] : null;
}

internal static class BrandLanguages
{
    public static EntryLanguages Languages(this Brand brand) => new(brand.Locales, brand.DefaultLocale);
}
