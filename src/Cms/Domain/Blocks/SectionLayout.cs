using System.ComponentModel;

namespace FoodSaaS.Cms.Domain.Blocks;

/// <summary>How a section lays its blocks out.</summary>
internal enum SectionLayout
{
    [Description("One below the other.")]
    Stack,

    [Description("Side by side where the screen is wide enough.")]
    Columns,
}
