using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Bulk;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Bulk;

/// <summary>One change of many dishes, all or nothing; a dry run says what it would be. Diners are told once.</summary>
internal sealed class EditItems(CatalogDb db, ItemReferences references, ITimers timers, ITenantScope scope, IClock clock)
{
    public async Task<Result<BulkEditView>> ExecuteAsync(EditItemsInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var now = clock.GetCurrentInstant();
        var reading = new BulkReading(scope.Brand.Currency, errors);
        var ids = reading.Ids(input.Ids);
        var (price, availability) = (reading.Price(input.Price), reading.Availability(input.Availability, now));
        var taxClass = await references.TaxClassAsync(input.TaxClass, "taxClass", errors, cancellationToken);
        var byId = await db.Items.Include(i => i.Sizes).Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
        errors.AddRange(ids.Select((id, i) => (id, i)).Where(x => !byId.ContainsKey(x.id)).Select(x => CatalogErrors.ItemNotFound($"ids.{x.i}")));
        if (errors.Count > 0) return errors;

        var edits = ids.Select(id => Edit(byId[id], input, price, taxClass, availability)).ToList();
        errors.AddRange(edits.SelectMany((edit, i) => edit.Wanted.Sizes.Select(s => PriceEdit.Refusal(s.Price, scope.Brand.Currency)).OfType<Error>().Take(1).Select(e => e.At($"ids.{i}"))));
        if (input.CategoryId is not null) errors.AddRange(await MoveErrorsAsync(edits, cancellationToken));
        var view = ViewOf(edits, isDone: !input.DryRun);
        if (input.Fingerprint is { } seen && seen != view.Fingerprint) errors.Add(BulkErrors.PreviewOutdated());
        if (errors.Count > 0) return errors;
        return input.DryRun ? view : await ApplyAsync(edits, view, now, cancellationToken);
    }

    private ItemEdit Edit(Item item, EditItemsInput input, PriceEdit? price, string? taxClass, Availability? availability)
    {
        var present = item.Details;
        var wanted = present with
        {
            CategoryId = input.CategoryId?.Of(TypedIds.Category) ?? present.CategoryId,
            TaxClass = input.TaxClass is null ? present.TaxClass : taxClass,
            Diets = [.. present.Diets.Union(input.AddDiets ?? []).Except(input.RemoveDiets ?? []).Order()],
            Sizes = price is null ? present.Sizes : [.. present.Sizes.Select(s => s with { Price = price.Of(s.Price) })],
        };
        return new ItemEdit(item, wanted, availability ?? item.Availability, scope.Brand.Currency);
    }

    private async Task<IEnumerable<Error>> MoveErrorsAsync(IReadOnlyList<ItemEdit> edits, CancellationToken cancellationToken)
    {
        var categoryId = edits.Select(e => e.Wanted.CategoryId).FirstOrDefault();
        if (edits.Count > 0 && !await db.Categories.AnyAsync(c => c.Id == categoryId, cancellationToken)) return [CatalogErrors.CategoryNotFound("categoryId")];
        var moved = edits.Select(e => e.Item.Id).ToHashSet();
        var others = (await MenuCensus.TakeAsync(db, cancellationToken)).ByCategory[categoryId].Where(i => !moved.Contains(i.Id)).ToList();
        if (others.Count + moved.Count > CatalogLimits.ItemsInCategory) return [CatalogErrors.TooManyItemsInCategory()];
        var names = others.Select(i => i.NameKey).ToHashSet(StringComparer.Ordinal);
        return edits.Select((edit, i) => names.Add(edit.Wanted.NameKey) ? null : CatalogErrors.NameTaken($"ids.{i}")).OfType<Error>();
    }

    private async Task<Result<BulkEditView>> ApplyAsync(IReadOnlyList<ItemEdit> edits, BulkEditView view, Instant now, CancellationToken cancellationToken)
    {
        var changed = edits.Where(e => e.Item.ChangeAmongOthers(e.Wanted, e.Availability, now)).ToList();
        changed.FirstOrDefault()?.Item.TellOfImport([.. changed.Select(e => e.Item.Id)]);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        foreach (var edit in changed.Where(e => e.Aspects.Contains(ItemAspect.Availability)))
        {
            var key = $"item:{edit.Item.Id:N}";
            if (edit.Availability.ReturnsAt is { } at) await timers.SetAsync(new MenuChanged([edit.Item.Id], at), key, at, cancellationToken);
            else await timers.CancelAsync<MenuChanged>(key, cancellationToken);
        }

        return view;
    }

    private static BulkEditView ViewOf(IReadOnlyList<ItemEdit> edits, bool isDone)
    {
        var changes = edits.Where(e => e.Aspects.Count > 0).ToList();
        return new BulkEditView([.. changes.Select(e => e.View)], edits.Count - changes.Count, Fingerprint(changes), isDone);
    }

    /// <summary>Of what is and what it becomes: another state, or another change, has another one.</summary>
    private static string Fingerprint(IEnumerable<ItemEdit> edits)
    {
        var text = new StringBuilder();
        foreach (var edit in edits)
        {
            text.Append(CultureInfo.InvariantCulture, $"{edit.Item.Id:N} {edit.Item.Version} {edit.Wanted.CategoryId:N} {edit.Wanted.TaxClass} {edit.Availability} {string.Join(',', edit.Wanted.Diets)}");
            foreach (var size in edit.Wanted.Sizes) text.Append(CultureInfo.InvariantCulture, $" {size.Id:N}:{size.Price}");
            text.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
