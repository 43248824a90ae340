using System.ComponentModel;

namespace FoodSaaS.Catalog.Application.Reading;

[Description("What dishes can be sorted by.")]
internal enum ItemOrderField
{
    [Description("As the brand arranged its menu.")]
    Position,

    [Description("By name in the language of the answer.")]
    Name,

    [Description("By the lowest price of their sizes; dishes on request come last.")]
    Price,
}

[Description("Which end comes first.")]
internal enum OrderDirection
{
    [Description("Smallest first.")]
    Asc,

    [Description("Largest first.")]
    Desc,
}

[Description("One key to sort by; later ones decide between equals.")]
internal sealed record ItemOrder(
    [property: Description("What to sort by.")] ItemOrderField Field,
    [property: Description("Which end comes first; ASC where nothing is said.")] OrderDirection Direction = OrderDirection.Asc);
