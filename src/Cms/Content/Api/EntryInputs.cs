using System.ComponentModel;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Api;

[Description("A new entry, unpublished.")]
internal sealed record CreateContentEntryInput(
    [property: Description("Name of its content type.")] string Type,
    [property: Description("Values by field, as `ContentEntry.values` shows them; page blocks as a list or as its JSON text.")] Json Values);

[Description("Changes an entry's draft.")]
internal sealed record SaveContentEntryInput(
    [property: Description("The entry.")] GlobalId Id,
    [property: Description("The version that was loaded; another present one is STALE_VERSION.")] int Version,
    [property: Description("Values by field; what is left out stays, null takes away.")] Json Values);

[Description("Puts an entry's draft before the public.")]
internal sealed record PublishContentEntryInput(
    [property: Description("The entry.")] GlobalId Id,
    [property: Description("The version to publish; another present one is STALE_VERSION.")] int Version);

[Description("Takes an entry from the public.")]
internal sealed record UnpublishContentEntryInput(
    [property: Description("The entry.")] GlobalId Id,
    [property: Description("The version that was loaded; another present one is STALE_VERSION.")] int Version);

[Description("Removes an entry with its versions.")]
internal sealed record DeleteContentEntryInput([property: Description("The entry.")] GlobalId Id);

[Description("Makes an earlier version of an entry its draft.")]
internal sealed record RestoreContentEntryVersionInput(
    [property: Description("The entry.")] GlobalId Id,
    [property: Description("The version that was loaded; another present one is STALE_VERSION.")] int Version,
    [property: Description("The version to go back to.")] int Restore);
