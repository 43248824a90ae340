using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Reading;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using static FoodSaaS.Shared.ErrorKind;

namespace FoodSaaS.Cms.Content.Api.Typed;

/// <summary>An entry after a change: its draft in the brand's own type, and as all editors see entries.</summary>
internal sealed record ChangedEntry(EntryView? View, EntryDraftView Entry, Guid? ReceiptId);

/// <summary>How entries of a type are changed.</summary>
internal sealed class TypedMutations
{
    private static readonly AccessRule Edit = AccessRule.May(Permission.EditContent);
    private static readonly AccessRule Publish = AccessRule.May(Permission.PublishContent);
    private static readonly OwnInputField Id = new("id", TypeName.Id.NonNull, "The entry.");
    private static readonly OwnInputField Version = new("version", TypeName.Whole.NonNull, "The version that was loaded; another present one is STALE_VERSION.");
    private static readonly OwnPayloadField<ChangedEntry> Entry = new("entry", TypeName.Of("ContentEntry"), "The entry as editors see it, with its version.", c => c.Entry);
    private static readonly OwnPayloadField<ChangedEntry> Receipt = new("receiptId", TypeName.Id, "The receipt that will tell which pages were replaced: `publishReceipt`.", c => c.ReceiptId is { } id ? new GlobalId("PublishReceipt", id) : null);

    private readonly ReadModel _model;
    private readonly ContentType _type;

    private TypedMutations(ReadModel model, ContentType type) => (_model, _type) = (model, type);

    public static void Add(OwnTypes own, ReadModel model, ContentType type)
    {
        var changes = new TypedMutations(model, type);
        var name = model.Names.Of(type);
        var draft = new OwnPayloadField<ChangedEntry>(type.CamelName, TypeName.Of(name), "The draft.", c => c.View);
        var fields = type.Fields.Select(f => TypedInputs.Of(model.Names, type, f)).ToList();
        own.Mutation<ChangedEntry>($"create{name}", Edit, "Makes an entry, unpublished. Errors as of `createContentEntry`.", fields, [draft, Entry], [InvalidInput, NotFound, Conflict, LimitExceeded], changes.CreateAsync);
        own.Mutation<ChangedEntry>(
            $"update{name}", Edit, "Changes an entry's draft: what is left out stays, null takes away. Errors as of `saveContentEntry`.", [Id, Version, .. fields], [draft, Entry], [InvalidInput, NotFound, Conflict, LimitExceeded], changes.UpdateAsync);
        own.Mutation<ChangedEntry>(
            $"publish{name}", Publish, "Puts an entry's draft before the public. Errors as of `publishContentEntry`.", [Id, Version], [draft, Entry, Receipt], [InvalidInput, NotFound, Conflict, LimitExceeded],
            (given, c) => changes.PublishedAsync<PublishEntry>(given, c, (u, id, of, version) => u.ExecuteAsync(id, of, version, c.Cancelled)));
        own.Mutation<ChangedEntry>(
            $"unpublish{name}", Publish, "Takes an entry from the public; its draft stays. Errors as of `unpublishContentEntry`.", [Id, Version], [draft, Entry, Receipt], [NotFound, Conflict],
            (given, c) => changes.PublishedAsync<UnpublishEntry>(given, c, (u, id, of, version) => u.ExecuteAsync(id, of, version, c.Cancelled)));
        own.Mutation<GlobalId>(
            $"delete{name}", Publish, "Removes an entry with its versions. Errors as of `deleteContentEntry`.", [Id],
            [new OwnPayloadField<GlobalId>("deletedId", TypeName.Id, "The id of the entry that is gone.", id => id)], [NotFound, Conflict], changes.DeleteAsync);
    }

    private async Task<Result<ChangedEntry>> CreateAsync(IReadOnlyDictionary<string, object?> given, FieldContext c)
    {
        var values = TypedValues.Of(_model, _type, given).ToJsonString(EntryJson.Options);
        return (await c.WriteAsync<CreateEntry, EntryDraftView>(u => u.ExecuteAsync(_type.Name, values, c.Cancelled))).Map(e => Changed(e, null, c));
    }

    private async Task<Result<ChangedEntry>> UpdateAsync(IReadOnlyDictionary<string, object?> given, FieldContext c)
    {
        var values = TypedValues.Of(_model, _type, given).ToJsonString(EntryJson.Options);
        var (id, version) = ((GlobalId)given["id"]!, (int)given["version"]!);
        if (!Fits(id)) return Domain.ContentErrors.EntryUnknown();
        return (await c.WriteAsync<SaveEntry, EntryDraftView>(u => u.ExecuteAsync(id.Id, _type.Name, version, values, c.Cancelled))).Map(e => Changed(e, null, c));
    }

    private async Task<Result<ChangedEntry>> PublishedAsync<TUseCase>(IReadOnlyDictionary<string, object?> given, FieldContext c, Func<TUseCase, Guid, string, int, Task<Result<PublishedEntryView>>> run)
        where TUseCase : notnull
    {
        var (id, version) = ((GlobalId)given["id"]!, (int)given["version"]!);
        if (!Fits(id)) return Domain.ContentErrors.EntryUnknown();
        return (await c.WriteAsync<TUseCase, PublishedEntryView>(u => run(u, id.Id, _type.Name, version))).Map(p => Changed(p.Entry, p.ReceiptId, c));
    }

    private async Task<Result<GlobalId>> DeleteAsync(IReadOnlyDictionary<string, object?> given, FieldContext c)
    {
        var id = (GlobalId)given["id"]!;
        if (!Fits(id)) return Domain.ContentErrors.EntryUnknown();
        return (await c.WriteAsync<DeleteEntry, Guid>(u => u.ExecuteAsync(id.Id, _type.Name, c.Cancelled))).Map(_ => id);
    }

    private bool Fits(GlobalId id) => EntryIds.MayBeOf(id, _type, _model.Names);

    private ChangedEntry Changed(EntryDraftView entry, Guid? receipt, FieldContext c) =>
        new(new EntryParser(_model, c.Locale, c.Brand.DefaultLocale).Read([EntryRow.OfDraft(entry)]).FirstOrDefault(), entry, receipt);
}
