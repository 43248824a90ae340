using System.ComponentModel;

namespace FoodSaaS.Cms.Domain.Certificates;

[Description("Why the last attempt to get a certificate failed. The next one is made by itself.")]
internal enum CertificateFault
{
    [Description("The certificate authority did not answer.")]
    AuthorityUnreachable,

    [Description("The certificate authority answered that something is wrong on its side, or with the request.")]
    AuthorityFailed,

    [Description("The certificate authority gives no more certificates for the moment, to this name or to the platform.")]
    RateLimited,

    [Description("The certificate authority did not find our answer at the domain: its address record (CNAME, A or AAAA) does not lead here, or something stands in between.")]
    SiteNotReached,

    [Description("The certificate authority gives no certificate for this name: its policy or the domain's CAA record forbids it.")]
    NameRefused,

    [Description("The certificate authority refuses the platform's account.")]
    AccountRefused,

    [Description("The order was not fulfilled in time, or the certificate authority does not know it any more.")]
    OrderLost,

    [Description("What the certificate authority sent is not the certificate that was asked for.")]
    WrongCertificate,
}

[Description("Whether connections to a domain are encrypted.")]
internal enum SiteCertificateState
{
    [Description("The certificate is being got for the first time; until it is there, the site is served without encryption only.")]
    Pending,

    [Description("The site is served encrypted.")]
    Active,

    [Description("There is no valid certificate, and the last attempt to get one failed.")]
    Failing,
}
