using FoodSaaS.Customers.Application.Staff;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Customers.Api;

/// <summary>What staff sees of the brand's guests.</summary>
internal static class CustomerFields
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<CustomerView, CustomerType>().Type<CustomerLookView, CustomerLookType>();
        schema.AddConnection<CustomerView>(
            "customers",
            AccessRule.May(Permission.ViewCustomers),
            "The brand's guests who have an account, newest first. That they were shown is written down (`customerLooks`).",
            async (page, c) => (await c.WriteAsync<LookAtCustomers, Connection<CustomerView>>(u => u.ExecuteAsync(page, c.Argument<string?>("search"), c.Cancelled))).Value,
            Argument.Optional<string>("search", "A part of the name or telephone number, or the beginning of the e-mail address; at most 100 characters."));
        schema.AddConnection<CustomerLookView>(
            "customerLooks",
            AccessRule.May(Permission.ManageBrand),
            "The latest 1,000 times that guests were shown to staff or to the brand's programs, newest first; kept for a year.",
            (page, c) => c.ReadAsync<GetCustomerLooks, Connection<CustomerLookView>>(q => q.ExecuteAsync(page, c.Cancelled)));
        schema.Node<CustomerView>(CustomerView.TypeName, (id, c) => c.ReadAsync<GetCustomers, CustomerView?>(q => q.FindAsync(id, c.Cancelled)));
    }
}

internal sealed class CustomerType : ObjectType<CustomerView>
{
    public CustomerType()
        : base(CustomerView.TypeName, "A guest of this brand who has an account.")
    {
        GlobalId(c => c.Id);
        Optional("name", AccessRule.Inherited, "As the guest wants to be called; null where nothing was said.", c => c.Name);
        Optional("email", AccessRule.Inherited, "E-mail address, proven.", c => c.Email);
        Optional("phone", AccessRule.Inherited, "Mobile number in E.164, proven.", c => c.Phone);
        Field("locale", AccessRule.Inherited, "Language to write in: a BCP 47 tag.", c => c.Locale);
        Field("marketingConsent", AccessRule.Inherited, "Whether advertisements may be sent.", c => c.MarketingConsent);
        Optional("consentAt", AccessRule.Inherited, "When that was last said; null where it never was.", c => c.ConsentAt);
        Field("createdAt", AccessRule.Inherited, "When the account was opened.", c => c.CreatedAt);
    }
}

internal sealed class CustomerLookType : ObjectType<CustomerLookView>
{
    public CustomerLookType()
        : base("CustomerLook", "Guests were shown to somebody: who, when and how many.")
    {
        Optional("author", AccessRule.Inherited, "Who looked: a person's or an API key's name; null where that one does not work for the brand any more.", l => l.Author);
        Field("at", AccessRule.Inherited, "When.", l => l.At);
        Field("wasSearch", AccessRule.Inherited, "Whether something was searched for.", l => l.WasSearch);
        Field("shown", AccessRule.Inherited, "How many guests were shown.", l => l.Shown);
    }
}
