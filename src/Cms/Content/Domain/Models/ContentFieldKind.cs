using System.ComponentModel;

namespace FoodSaaS.Cms.Content.Domain.Models;

[Description("What a field of a content type holds.")]
internal enum ContentFieldKind
{
    [Description("A text of up to 10,000 characters.")]
    Text,

    [Description("Formatted text, kept as structured JSON of paragraphs, headings, lists, quotes and links.")]
    RichText,

    [Description("A number.")]
    Number,

    [Description("Yes or no.")]
    Boolean,

    [Description("A day on the calendar.")]
    Date,

    [Description("An instant.")]
    DateTime,

    [Description("One of the field's options.")]
    Select,

    [Description("A name in an address, unique among the entries of its type.")]
    Slug,

    [Description("A colour, as #rrggbb.")]
    Colour,

    [Description("A point on the map.")]
    Location,

    [Description("A picture of the brand's library.")]
    Media,

    [Description("An entry of one of the types that the field names.")]
    Reference,

    [Description("A dish of the menu.")]
    MenuItem,

    [Description("A component, filled in.")]
    Component,

    [Description("Any number of components of the kinds that the field names, in any order.")]
    Blocks,

    [Description("The blocks of a page, as the brand's pages have them, with their texts in every language.")]
    PageBlocks,
}
