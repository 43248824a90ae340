using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Api.Orders;

internal sealed class OrderAddressType : ObjectType<OrderAddress>
{
    public OrderAddressType()
        : base("OrderAddress", "Where food is brought.")
    {
        Field("street", AccessRule.Inherited, "Street and house number, as locals write them.", a => a.Street);
        Field("postalCode", AccessRule.Inherited, "Postal code; empty where the country has none.", a => a.PostalCode);
        Field("city", AccessRule.Inherited, "Town.", a => a.City);
        Optional("region", AccessRule.Inherited, "State, prefecture or county, where letters need it.", a => a.Region);
        Field("country", AccessRule.Inherited, "ISO 3166-1 alpha-2.", a => a.Country);
        Optional("note", AccessRule.Inherited, "For whoever brings it.", a => a.Note);
    }
}
