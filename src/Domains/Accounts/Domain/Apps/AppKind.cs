using System.ComponentModel;

namespace FoodSaaS.Accounts.Domain.Apps;

/// <summary>Where an app runs, and so whether it can keep a secret.</summary>
[Description("Where an app runs, and so whether it can keep a secret.")]
internal enum AppKind
{
    [Description("On its maker's server: it has a secret, and each of its addresses counts as it is written.")]
    Server,

    [Description("On people's own devices, a command line included: it has no secret; at a loopback address any port counts.")]
    Native,
}
