using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.Cms.Application.Domains;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using static FoodSaaS.Shared.ErrorKind;

namespace FoodSaaS.Cms.Api;

internal static class DomainFields
{
    private static readonly AccessRule MayManage = AccessRule.May(Permission.ManageBrand);

    public static void Add(SchemaParts schema)
    {
        schema.Type<SiteDomainView, SiteDomainType>().Type<SiteCertificateView, SiteCertificateType>().Type<SiteAddressView, SiteAddressType>();
        schema.AddQuery("siteAddress", AccessRule.Public, "Where the public finds the brand's site.", c => c.ReadAsync<GetDomains, SiteAddressView>(g => g.AddressAsync(c.Cancelled)));
        schema.AddQuery("siteDomains", MayManage, "The brand's own domains, oldest first; at most 20.", c => c.ReadAsync<GetDomains, IReadOnlyList<SiteDomainView>>(g => g.ExecuteAsync(c.Cancelled)));
        schema.Node<SiteDomainView>(SiteDomainView.TypeName, (id, c) =>
            MayManage.Allows(c.Viewer) ? c.ReadAsync<GetDomains, SiteDomainView?>(g => g.FindAsync(id, c.Cancelled)) : Task.FromResult<SiteDomainView?>(null));
        schema.AddMutation<AddDomainInput, SiteDomainView>(
            "addDomain", MayManage, "Puts a domain on the list, with the text that proves it. Nothing is served there before the proof is found. Errors: DOMAIN_INVALID, DOMAIN_RESERVED, DOMAIN_ADDED_ALREADY, DOMAINS_FULL (20 a brand).",
            "domain", "The domain, with the records to make.", [InvalidInput, Conflict, LimitExceeded],
            (input, c) => c.WriteAsync<AddDomain, SiteDomainView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<CheckDomainInput, SiteDomainView>(
            "checkDomain", MayManage, "Looks for the proof now, which happens by itself every day, and every few minutes for a new domain. Errors: DOMAIN_UNKNOWN, DOMAIN_CHECKED_JUST_NOW.",
            "domain", "The domain as it is now.", [NotFound, Conflict, LimitExceeded],
            (input, c) => c.Service<LookForProof>().OnRequestAsync(input.Id.Type == SiteDomainView.TypeName ? input.Id.Id : Guid.Empty, c.Cancelled));
        schema.AddMutation<SetPrimaryDomainInput, IReadOnlyList<SiteDomainView>>(
            "setPrimaryDomain", MayManage, "Chooses the main address: all others of the brand lead to it, and pages name it as their own. Errors: DOMAIN_UNKNOWN, DOMAIN_NOT_PROVEN.",
            "domains", "All domains as they are now.", [NotFound, Conflict],
            (input, c) => c.WriteAsync<SetPrimaryDomain, IReadOnlyList<SiteDomainView>>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<RemoveDomainInput, GlobalId>(
            "removeDomain", MayManage, "Takes a domain off the list: the site is not served there any more, and nobody else can take the name for 30 days. Errors: DOMAIN_UNKNOWN.",
            "removedId", "Id of what was removed.", [NotFound, Conflict],
            (input, c) => c.WriteAsync<RemoveDomain, GlobalId>(u => u.ExecuteAsync(input, c.Cancelled)));
    }
}
