using System.Collections.Frozen;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Api;

internal sealed class ContentFieldType : ObjectType<FieldDefinition>
{
    public ContentFieldType()
        : base("ContentField", "One field of a content type or component.")
    {
        Field("name", AccessRule.Staff, "Its name in the schema.", f => f.Name);
        Field("kind", AccessRule.Staff, "What it holds.", f => f.Kind);
        Field("label", AccessRule.Staff, "What editors call it.", f => f.Label);
        Optional("description", AccessRule.Staff, "What it is for.", f => f.Description);
        Field("isRequired", AccessRule.Staff, "Whether a published entry must have it.", f => f.IsRequired);
        Field("isLocalised", AccessRule.Staff, "Whether there is a value for each language.", f => f.IsLocalised);
        Field("isFilterable", AccessRule.Staff, "Whether entries are found and ordered by it.", f => f.IsFilterable);
        Field("isList", AccessRule.Staff, "Whether it holds several values.", f => f.IsList);
        Optional("minItems", AccessRule.Staff, "The fewest items.", f => f.MinItems);
        Optional("maxItems", AccessRule.Staff, "The most items.", f => f.MaxItems);
        Optional("minLength", AccessRule.Staff, "The fewest characters.", f => f.MinLength);
        Optional("maxLength", AccessRule.Staff, "The most characters.", f => f.MaxLength);
        Optional("pattern", AccessRule.Staff, "A regular expression that the whole text matches.", f => f.Pattern);
        Optional("min", AccessRule.Staff, "The least number.", f => f.Min);
        Optional("max", AccessRule.Staff, "The greatest number.", f => f.Max);
        Field("isWhole", AccessRule.Staff, "Whether a number is a whole one.", f => f.IsWhole);
        Field<IEnumerable<string>>("options", AccessRule.Staff, "What a SELECT offers.", f => f.Options ?? []);
        Field<IEnumerable<string>>("of", AccessRule.Staff, "The types that a REFERENCE may point to, or the components of a COMPONENT or of BLOCKS.", f => f.Targets);
    }
}

internal sealed class ContentTypeType : ObjectType<ContentType>
{
    public ContentTypeType()
        : base("ContentType", "A type of entries.")
    {
        Field("name", AccessRule.Staff, "Its name in the schema, for one.", t => t.Name);
        Field("plural", AccessRule.Staff, "The field of the schema that lists its entries.", t => t.Plural);
        Field("label", AccessRule.Staff, "What editors call it.", t => t.Label);
        Optional("description", AccessRule.Staff, "What it is for.", t => t.Description);
        Field<IEnumerable<FieldDefinition>>("fields", AccessRule.Staff, "What its entries hold, in order.", t => t.Fields);
        Optional("pageAt", AccessRule.Staff, "Where the site lists its entries, such as /news; null where they are no pages. An entry with a slug is at /news/<slug>; without a slug field all stand whole on the list. `/` is the type of the site's own pages: each has its address in its field `path`, and there is no list.", t => t.Page?.At);
        Field("pageTitle", AccessRule.Staff, "What the list is called on the site.", t => new LocalizedText(t.Page?.Title ?? FrozenDictionary<string, string>.Empty).ToTranslations()).Sized(FieldCost.Languages);
    }
}

internal sealed class ContentComponentType : ObjectType<ComponentType>
{
    public ContentComponentType()
        : base("ContentComponent", "A group of fields that entries hold inside.")
    {
        Field("name", AccessRule.Staff, "Its name in the schema.", t => t.Name);
        Field("label", AccessRule.Staff, "What editors call it.", t => t.Label);
        Optional("description", AccessRule.Staff, "What it is for.", t => t.Description);
        Field<IEnumerable<FieldDefinition>>("fields", AccessRule.Staff, "What it holds, in order.", t => t.Fields);
    }
}

internal sealed class ModelDefinitionType : ObjectType<ModelDefinition>
{
    public ModelDefinitionType()
        : base("ContentDefinition", "Content types and components, whole.")
    {
        Field<IEnumerable<ContentType>>("types", AccessRule.Staff, "The types of entries.", m => m.Types);
        Field<IEnumerable<ComponentType>>("components", AccessRule.Staff, "The components.", m => m.Components);
    }
}

internal sealed class ContentModelType : ObjectType<ContentModelView>
{
    public ContentModelType()
        : base("ContentModel", "The brand's own content types: the draft, and what its schema follows.")
    {
        Field("version", AccessRule.Staff, "Grows with every save; 0 before the first.", m => m.Version);
        Field("draft", AccessRule.Staff, "What is being worked on.", m => m.Draft);
        Field("published", AccessRule.Staff, "What the brand's schema follows now.", m => m.Published);
        Field("hash", AccessRule.Staff, "Names what is published: brands with equal types have equal hashes.", m => m.Hash);
        Field("hasUnpublishedChanges", AccessRule.Staff, "Whether draft and published differ.", m => m.HasUnpublishedChanges);
        Optional("publishedAt", AccessRule.Staff, "When it was published last.", m => m.PublishedAt);
    }
}

internal sealed class PublishedModelType : ObjectType<PublishedModelView>
{
    public PublishedModelType()
        : base("PublishedContentModel", "Published content types and the receipt of what that replaced.")
    {
        Field("model", AccessRule.Inherited, "The content types.", p => p.Model);
        Field("receiptId", AccessRule.Inherited, "The receipt that will tell which pages were replaced: `publishReceipt`.", p => new GlobalId("PublishReceipt", p.ReceiptId));
    }
}

internal sealed class EntryNameType : ObjectType<EntryNameView>
{
    public EntryNameType()
        : base("ContentEntryName", "An entry, by name.")
    {
        Field("entryId", AccessRule.Inherited, "Its id, for `contentEntry`.", e => new GlobalId(EntryIds.Any, e.Id));
        Field("title", AccessRule.Inherited, "What editors call it.", e => e.Title);
    }
}

internal sealed class ModelChangeType : ObjectType<ModelChangeView>
{
    public ModelChangeType()
        : base("ContentModelChange", "One difference between draft and published content types.")
    {
        Field("kind", AccessRule.Inherited, "What happens.", c => c.Kind);
        Field("shape", AccessRule.Inherited, "The type or component.", c => c.Shape);
        Optional("field", AccessRule.Inherited, "The field; null where it is the type or component itself.", c => c.Field);
        Field("isBreaking", AccessRule.Inherited, "Whether stored entries stand in its way.", c => c.Broken > 0);
        Field("broken", AccessRule.Inherited, "How many entries stand in its way.", c => c.Broken);
        Field("entries", AccessRule.Inherited, "The first 20 of them.", c => c.Entries);
    }
}
