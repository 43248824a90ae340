using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Cms.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class PagesAsEntries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "followed_version",
                schema: "cms",
                table: "pages",
                type: "integer",
                nullable: true);

            // Once the nodes that would not know what the timer is for are gone, and not for all brands at once.
            migrationBuilder.Sql("""
                INSERT INTO tenancy.timers (tenant_id, name, key, due_at, payload)
                SELECT tenant_id, 'content.pages-left.v1', 'adopt', now() + interval '1 hour' + random() * interval '1 hour', '{}' FROM cms.pages GROUP BY tenant_id;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM tenancy.timers WHERE name = 'content.pages-left.v1';");

            migrationBuilder.DropColumn(
                name: "followed_version",
                schema: "cms",
                table: "pages");
        }
    }
}
