using System.ComponentModel;

namespace FoodSaaS.Accounts.Domain.Staff;

/// <summary>What a member of staff is at a brand.</summary>
[Description("What a member of staff is at a brand.")]
internal enum Role
{
    [Description("May do everything; only owners make, change and remove owners.")]
    Owner,

    [Description("Runs the business: menu, locations, site and staff. Not API keys, and not the brand itself.")]
    Manager,

    [Description("Writes and publishes menu and site.")]
    Editor,

    [Description("Cooks. Sees what staff sees; changes nothing yet.")]
    Kitchen,

    [Description("Answers calls. Sees what staff sees; changes nothing yet.")]
    Agent,

    [Description("Delivers. Sees what staff sees; changes nothing yet.")]
    Courier,

    [Description("One of the brand's own roles.")]
    Own,
}
