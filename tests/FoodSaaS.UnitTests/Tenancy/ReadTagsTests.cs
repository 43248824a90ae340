using FoodSaaS.Tenancy.Freshness;
using NodaTime;

namespace FoodSaaS.UnitTests.Tenancy;

public sealed class ReadTagsTests
{
    private readonly ReadTags _tags = new();

    [Theory]
    [InlineData("SELECT i.id FROM catalog.items AS i", "table:catalog.items")]
    [InlineData("SELECT 1\nFROM \"catalog\".\"items\" AS i", "table:catalog.items")]
    [InlineData("SELECT 1 FROM catalog.items i INNER JOIN catalog.categories AS c ON c.id = i.category_id", "table:catalog.items,table:catalog.categories")]
    [InlineData("SELECT 1 FROM (SELECT * FROM cms.pages AS p LIMIT 1) AS t LEFT JOIN LATERAL (SELECT 1 FROM cms.page_versions) v ON TRUE", "table:cms.pages,table:cms.page_versions")]
    [InlineData("SELECT set_config('app.tenant_id', @app_tenant, false);\nSELECT 1 FROM tenancy.brands", "table:tenancy.brands")]
    [InlineData("SELECT 1 WHERE EXISTS (SELECT 1 FROM locations.locations AS l)", "table:locations.locations")]
    [InlineData("SELECT 1 FROM   catalog.items\nCROSS JOIN catalog.items", "table:catalog.items")]
    [InlineData("SELECT 1", "")]
    public void The_tables_of_a_statement_are_its_tags(string sql, string tags)
    {
        _tags.Touched(sql);

        Assert.Equal(tags.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), _tags.All.Order());
    }

    [Fact]
    public void A_read_that_names_its_tags_depends_on_those_alone()
    {
        using (_tags.Open())
        {
            _tags.Touched("SELECT 1 FROM catalog.items");
            _tags.Name("menu", "item:1");
        }

        Assert.Equal(["item:1", "menu"], _tags.All.Order());
    }

    [Fact]
    public void A_read_that_names_nothing_depends_on_its_tables()
    {
        using (_tags.Open()) _tags.Touched("SELECT 1 FROM catalog.items");

        Assert.Equal(["table:catalog.items"], _tags.All);
    }

    [Fact]
    public void A_named_read_does_not_speak_for_the_reads_around_it()
    {
        using (_tags.Open())
        {
            _tags.Touched("SELECT 1 FROM cms.pages");
            using (_tags.Open())
            {
                _tags.Touched("SELECT 1 FROM catalog.items");
                _tags.Name("menu");
            }

            _tags.Touched("SELECT 1 FROM cms.theme");
        }

        using (_tags.Open()) _tags.Touched("SELECT 1 FROM locations.locations");
        Assert.Equal(["menu", "table:cms.pages", "table:cms.theme", "table:locations.locations"], _tags.All.Order());
    }

    [Fact]
    public void The_first_of_several_changes_by_time_counts()
    {
        var noon = Instant.FromUtc(2026, 6, 1, 12, 0);
        foreach (var hours in new[] { 3, 1, 2 }) _tags.ChangesAt(noon + Duration.FromHours(hours));

        Assert.Equal(noon + Duration.FromHours(1), _tags.NextChange);
    }
}
