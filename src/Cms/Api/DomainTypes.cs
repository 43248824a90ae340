using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.Cms.Application.Domains;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Api;

internal sealed class SiteDomainType : ObjectType<SiteDomainView>
{
    public SiteDomainType()
        : base(SiteDomainView.TypeName, "A domain that the brand says is its own, and how far it has come with it.")
    {
        GlobalId(d => d.Id);
        Field("host", AccessRule.Inherited, "The name: lower case, other alphabets in their ASCII form.", d => d.Host);
        Field("state", AccessRule.Inherited, "How far it has come.", d => d.State);
        Field("isPrimary", AccessRule.Inherited, "Whether it is the main address, to which the others lead.", d => d.IsPrimary);
        Field("isHeldByAnother", AccessRule.Inherited, "The proof was found, but another brand has the name, or gave it up less than 30 days ago.", d => d.IsHeldByAnother);
        Field("proofName", AccessRule.Inherited, "Where to put the proof: the name of a TXT record.", d => d.ProofName);
        Field("proofText", AccessRule.Inherited, "What the TXT record must say.", d => d.ProofText);
        Field("pointTo", AccessRule.Inherited, "Where the domain must lead: the target of a CNAME record at its name.", d => d.PointTo);
        Field("addedAt", AccessRule.Inherited, "When it was put on the list.", d => d.AddedAt);
        Optional("checkedAt", AccessRule.Inherited, "When its proof was looked for last.", d => d.CheckedAt);
        Optional("endsAt", AccessRule.Inherited, "When the site is not served there any more unless the proof comes back; null where nothing is amiss.", d => d.EndsAt);
        Optional("certificate", AccessRule.Inherited, "The certificate with which the site is served encrypted there; it is got and renewed by itself. Null where the domain is not served, or where the platform gets none.", d => d.Certificate);
    }
}

internal sealed class SiteCertificateType : ObjectType<SiteCertificateView>
{
    public SiteCertificateType()
        : base("SiteCertificate", "How far a domain has come with its certificate.")
    {
        Field("state", AccessRule.Inherited, "Whether connections to the domain are encrypted.", c => c.State);
        Optional("issuedAt", AccessRule.Inherited, "From when on the certificate is valid.", c => c.IssuedAt);
        Optional("expiresAt", AccessRule.Inherited, "Until when it is valid; it is renewed when two thirds of its life are over.", c => c.ExpiresAt);
        Optional("error", AccessRule.Inherited, "Why the last attempt to get a certificate or the next one failed; null where none did since the last that succeeded.", c => c.Error);
        Optional("errorDetail", AccessRule.Inherited, "What the certificate authority said about it, in English; at most 300 characters.", c => c.ErrorDetail);
        Optional("nextTryAt", AccessRule.Inherited, "When it is renewed, or tried again after a failure; null while it is being got.", c => c.NextTryAt);
    }
}

internal sealed class SiteAddressType : ObjectType<SiteAddressView>
{
    public SiteAddressType()
        : base("SiteAddress", "Where the public finds the brand's site.") =>
        Field("origin", AccessRule.Inherited, "Scheme, host and port of the main address, without a slash at the end.", a => a.Origin);
}
