using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Content;
using FoodSaaS.Tenancy.GraphQL;
using static FoodSaaS.Shared.ErrorKind;

namespace FoodSaaS.Cms.Content.Api;

internal static class ContentMutations
{
    private static readonly AccessRule Edit = AccessRule.May(Permission.EditContent);
    private static readonly AccessRule Publish = AccessRule.May(Permission.PublishContent);
    private static readonly AccessRule Model = AccessRule.May(Permission.EditContentModel);

    public static void Add(SchemaParts schema)
    {
        schema.Input<ContentTypeInput>().Input<ContentComponentInput>().Input<ContentFieldInput>();
        schema.AddMutation<SaveContentModelInput, ContentModelView>(
            "saveContentModel", Model, "Saves the draft of the content types. Errors, each with the path of its place: STALE_VERSION, NAME_INVALID, NAME_TAKEN, TOO_MANY, TEXT_MISSING, TEXT_TOO_LONG, NOT_FOR_THIS_KIND, RANGE_INVALID, PATTERN_INVALID, OPTIONS_MISSING, TARGETS_MISSING, TARGET_UNKNOWN, COMPONENTS_TOO_DEEP, PATH_INVALID, PATH_RESERVED, PATH_TAKEN, LOCALE_UNKNOWN, PAGE_SLUG_LOCALISED, SITE_FIELD_NEEDED (the type of the site's pages lacks a field of theirs, or has another in its place).",
            "model", "The content types.", [InvalidInput, Conflict, LimitExceeded],
            (input, c) => c.WriteAsync<SaveContentModel, ContentModelView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<PublishContentModelInput, PublishedModelView>(
            "publishContentModel", Model, "Makes the draft of the content types the brand's schema. Errors: STALE_VERSION, NOTHING_TO_PUBLISH, BREAKS_ENTRIES (names the stored entries that the change would break), SLUG_TAKEN (a field becomes a slug that two entries share), SITE_TYPE_NEEDED (the type of the site's pages is gone, renamed or has another address), and those of `saveContentModel`.",
            "published", "The content types and their receipt.", [InvalidInput, Conflict, LimitExceeded], PublishModelAsync);
        schema.AddMutation<CreateContentEntryInput, EntryDraftView>(
            "createContentEntry", Edit, "Makes an entry, unpublished. Errors, each with the path of its place: TYPE_UNKNOWN, FIELD_UNKNOWN, VALUE_INVALID, LOCALE_UNKNOWN, TEXT_TOO_LONG, TEXT_TOO_SHORT, RICH_TEXT_INVALID, REFERENCE_UNKNOWN, SLUG_TAKEN, ENTRY_TOO_LARGE, TOO_MANY, those of blocks as `savePageDraft` has them and, of the site's pages, those of `createPage` at `values.path`, and VALUE_MISSING.",
            "entry", "The entry.", [InvalidInput, NotFound, Conflict, LimitExceeded],
            (input, c) => c.WriteAsync<CreateEntry, EntryDraftView>(u => u.ExecuteAsync(input.Type, input.Values.Text, c.Cancelled)));
        schema.AddMutation<SaveContentEntryInput, EntryDraftView>(
            "saveContentEntry", Edit, "Changes an entry's draft. Errors: ENTRY_UNKNOWN, STALE_VERSION, and those of `createContentEntry`.",
            "entry", "The entry.", [InvalidInput, NotFound, Conflict, LimitExceeded],
            (input, c) => c.WriteAsync<SaveEntry, EntryDraftView>(u => u.ExecuteAsync(input.Id.Id, EntryIds.TypeOf(input.Id), input.Version, input.Values.Text, c.Cancelled)));
        schema.AddMutation<RestoreContentEntryVersionInput, EntryDraftView>(
            "restoreContentEntryVersion", Edit, "Makes an earlier version of an entry its draft. Errors: ENTRY_UNKNOWN, VERSION_UNKNOWN, STALE_VERSION, and those of `createContentEntry` where the type has changed since.",
            "entry", "The entry.", [InvalidInput, NotFound, Conflict, LimitExceeded],
            (input, c) => c.WriteAsync<RestoreEntryVersion, EntryDraftView>(u => u.ExecuteAsync(input.Id.Id, EntryIds.TypeOf(input.Id), input.Version, input.Restore, c.Cancelled)));
        schema.AddMutation<PublishContentEntryInput, PublishedEntryView>(
            "publishContentEntry", Publish, "Puts an entry's draft before the public. Errors: ENTRY_UNKNOWN, STALE_VERSION, VALUE_MISSING, what page blocks lack (TEXT_MISSING, HREF_MISSING, PICTURES_MISSING), and those of `createContentEntry`.",
            "published", "The entry and its receipt.", [InvalidInput, NotFound, Conflict, LimitExceeded],
            (input, c) => c.WriteAsync<PublishEntry, PublishedEntryView>(u => u.ExecuteAsync(input.Id.Id, EntryIds.TypeOf(input.Id), input.Version, c.Cancelled)));
        schema.AddMutation<UnpublishContentEntryInput, PublishedEntryView>(
            "unpublishContentEntry", Publish, "Takes an entry from the public; its draft stays. Errors: ENTRY_UNKNOWN, STALE_VERSION, NOT_PUBLISHED, HOME_PAGE_NEEDED.",
            "unpublished", "The entry and its receipt.", [NotFound, Conflict],
            (input, c) => c.WriteAsync<UnpublishEntry, PublishedEntryView>(u => u.ExecuteAsync(input.Id.Id, EntryIds.TypeOf(input.Id), input.Version, c.Cancelled)));
        schema.AddMutation<DeleteContentEntryInput, GlobalId>(
            "deleteContentEntry", Publish, "Removes an entry with its versions. Errors: ENTRY_UNKNOWN, ENTRY_REFERENCED (names the entries that refer to it), HOME_PAGE_NEEDED.",
            "deletedId", "The id of the entry that is gone.", [NotFound, Conflict],
            async (input, c) => (await c.WriteAsync<DeleteEntry, Guid>(u => u.ExecuteAsync(input.Id.Id, EntryIds.TypeOf(input.Id), c.Cancelled))).Map(_ => input.Id));
    }

    private static async Task<Result<PublishedModelView>> PublishModelAsync(PublishContentModelInput input, FieldContext c)
    {
        var result = await c.WriteAsync<PublishContentModel, PublishedModelView>(u => u.ExecuteAsync(input, c.Cancelled));
        if (result.IsSuccess) c.Service<BrandContent>().Forget();
        return result;
    }
}
