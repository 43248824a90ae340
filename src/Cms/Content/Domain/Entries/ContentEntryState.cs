using System.ComponentModel;

namespace FoodSaaS.Cms.Content.Domain.Entries;

[Description("What of an entry is before the public.")]
internal enum ContentEntryState
{
    [Description("Nothing: it never was published, or not any more.")]
    Draft,

    [Description("What its draft says.")]
    Published,

    [Description("Something else than its draft says: there are changes to publish.")]
    Changed,
}
